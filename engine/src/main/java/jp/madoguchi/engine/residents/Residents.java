package jp.madoguchi.engine.residents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** The residents of a municipality. */
public interface Residents {

    /** The person with that id on that channel, made when not yet known. */
    Resident arrive(MunicipalityId municipality, String channelKind, String channel, String channelUser);

    /**
     * Those of these persons who have been here before.
     *
     * @return by the channel's id of the person
     */
    Map<String, Resident> known(MunicipalityId municipality, String channel, Collection<String> channelUsers);

    Optional<Resident> find(MunicipalityId municipality, UUID id);

    /** The resident blocked the account, or follows it again; nothing changes when that is known. */
    void following(MunicipalityId municipality, UUID id, boolean following);

    /** Whether the resident has blocked the account, so that nothing arrives. */
    default boolean blocked(MunicipalityId municipality, UUID id) {
        return find(municipality, id).filter(resident -> !resident.following()).isPresent();
    }

    void language(MunicipalityId municipality, UUID id, String language);

    /** Adds or replaces attributes; those not named stay. */
    void attributes(MunicipalityId municipality, UUID id, Map<String, Object> attributes);

    /** A page of residents, newest first; pages count from 0. */
    List<Resident> list(MunicipalityId municipality, int page, int size);
}
