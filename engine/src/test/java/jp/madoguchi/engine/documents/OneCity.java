package jp.madoguchi.engine.documents;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.Unexpected;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.Municipality;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** みほん市, and no other. */
final class OneCity implements Municipalities {

    private static final Municipality CITY = new Municipality(DocumentsFixture.CITY, "みほん市");

    @Override
    public Optional<Municipality> find(MunicipalityId id) {
        return all().stream().filter(city -> city.id().equals(id)).findFirst();
    }

    @Override
    public List<Municipality> all() {
        return List.of(CITY);
    }

    @Override
    public Municipality put(MunicipalityId id, String name) {
        throw Unexpected.call();
    }
}
