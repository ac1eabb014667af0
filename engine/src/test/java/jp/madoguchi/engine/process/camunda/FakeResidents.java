package jp.madoguchi.engine.process.camunda;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.ReadOnlyResidents;
import jp.madoguchi.engine.residents.Resident;

/** One resident: 花子. */
class FakeResidents implements ReadOnlyResidents {

    private final Town town;

    FakeResidents(Town town) {
        this.town = town;
    }

    @Override
    public Resident arrive(MunicipalityId municipality, String channelKind, String channel, String channelUser) {
        return town.hanako;
    }

    @Override
    public Optional<Resident> find(MunicipalityId municipality, UUID id) {
        return Optional.of(town.hanako).filter(r -> r.id().equals(id));
    }

    @Override
    public List<Resident> list(MunicipalityId municipality, int page, int size) {
        return List.of(town.hanako);
    }
}
