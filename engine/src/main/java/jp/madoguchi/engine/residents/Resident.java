package jp.madoguchi.engine.residents;

import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/**
 * A person on a channel.
 *
 * @param id ours
 * @param channel id of the channel in the municipality, for example a LINE channel id
 * @param channelKind {@code line} or {@code webchat}: the kind of outbox message that reaches the resident; {@code counter} for a person whom
 *     nothing reaches, for whom staff enter an application
 * @param channelUser the person's id on that channel, for LINE the userId
 * @param following false after the resident blocked the account
 * @param language BCP 47 tag, {@code ja} unless chosen otherwise
 * @param attributes what the resident registered, by question id, in the JSON shapes of the definitions; read in FEEL as {@code resident.ID}
 */
public record Resident(
        UUID id,
        MunicipalityId municipality,
        String channel,
        String channelKind,
        String channelUser,
        boolean following,
        String language,
        Map<String, Object> attributes) {

    public Resident {
        attributes = Map.copyOf(attributes);
    }
}
