package jp.madoguchi.engine.line;

import jp.madoguchi.engine.municipalities.MunicipalityId;

/**
 * A LINE official account of a municipality.
 *
 * @param id LINE's channel id
 * @param secret signs webhooks
 * @param accessToken lets us call the Messaging API
 * @param apiBase without a slash at its end, for example {@code https://api.line.me}
 * @param dataApiBase where photos and files are fetched, for example {@code https://api-data.line.me}
 */
public record LineChannel(
        MunicipalityId municipality, String id, String secret, String accessToken, String apiBase, String dataApiBase) {

    /** Leaves the secrets out, so that they cannot end in a log. */
    @Override
    public String toString() {
        return "LineChannel[" + municipality + ' ' + id + ']';
    }
}
