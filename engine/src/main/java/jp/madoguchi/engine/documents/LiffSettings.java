package jp.madoguchi.engine.documents;

import java.net.URI;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** Whether a municipality has LINE Login, by which a resident can prove to be the one a link was made for. */
interface LiffSettings {

    Optional<Liff> find(MunicipalityId municipality);

    /**
     * @param liffId of a LIFF app whose endpoint is {@code {public-url}/d/}, with the scope {@code openid}
     * @param loginChannel id of the LINE Login channel it belongs to; under the same provider as the Messaging API channel, else user ids
     *     differ
     * @param loginBase {@code https://api.line.me} or a stand-in
     */
    record Liff(String liffId, String loginChannel, URI loginBase) {}
}
