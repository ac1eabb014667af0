package jp.madoguchi.engine.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.Unexpected;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.ReadOnlyResidents;
import jp.madoguchi.engine.residents.Resident;

final class FakeResidents implements ReadOnlyResidents {

    final Map<UUID, Resident> byId = new HashMap<>();

    @Override
    public Optional<Resident> find(MunicipalityId municipality, UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Resident arrive(MunicipalityId municipality, String channelKind, String channel, String channelUser) {
        throw Unexpected.call();
    }

    @Override
    public List<Resident> list(MunicipalityId municipality, int page, int size) {
        throw Unexpected.call();
    }
}
