package jp.madoguchi.engine.residents;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.Unexpected;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** Residents for those who only read them. */
public interface ReadOnlyResidents extends Residents {

    @Override
    default Map<String, Resident> known(MunicipalityId municipality, String channel, Collection<String> channelUsers) {
        throw Unexpected.call();
    }

    @Override
    default void following(MunicipalityId municipality, UUID id, boolean following) {
        throw Unexpected.call();
    }

    @Override
    default void language(MunicipalityId municipality, UUID id, String language) {
        throw Unexpected.call();
    }

    @Override
    default void attributes(MunicipalityId municipality, UUID id, Map<String, Object> attributes) {
        throw Unexpected.call();
    }
}
