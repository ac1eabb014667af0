package jp.madoguchi.engine.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;

final class FakeResidents implements Residents {

    final Map<UUID, Resident> byId = new HashMap<>();

    @Override
    public Optional<Resident> find(MunicipalityId municipality, UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Resident arrive(MunicipalityId municipality, String channelKind, String channel, String channelUser) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void following(MunicipalityId municipality, UUID id, boolean following) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void language(MunicipalityId municipality, UUID id, String language) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void attributes(MunicipalityId municipality, UUID id, Map<String, Object> attributes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Resident> list(MunicipalityId municipality, int page, int size) {
        throw new UnsupportedOperationException();
    }
}
