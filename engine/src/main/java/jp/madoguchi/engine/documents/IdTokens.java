package jp.madoguchi.engine.documents;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.engine.documents.LiffSettings.Liff;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/**
 * Asks LINE whose ID token this is (LINE Login v2.1 API, "Verify ID token": {@code POST /oauth2/v2.1/verify}). What the browser itself says about
 * a person is never believed.
 */
@Component
class IdTokens {

    private static final String ISSUER = "https://access.line.me";
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(5);

    private final RestClient http;
    private final Clock clock;

    @Autowired
    IdTokens(Clock clock) {
        this(RestClient.builder().requestFactory(timely()).build(), clock);
    }

    IdTokens(RestClient http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** What LINE answers; more members are ignored. */
    record Verified(
            @Nullable String iss,
            @Nullable String sub,
            @Nullable String aud,
            long exp) {}

    /**
     * The LINE user id the token was given to; empty when LINE does not accept the token or it is not meant for this channel.
     *
     * @throws RestClientException when LINE cannot be asked
     */
    Optional<String> user(Liff liff, String idToken) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("id_token", idToken);
        form.add("client_id", liff.loginChannel());
        Optional<Verified> verified = http.post()
                .uri(liff.loginBase() + "/oauth2/v2.1/verify")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchangeForRequiredValue((request, response) -> answer(response));
        return verified.filter(v -> ISSUER.equals(v.iss()))
                .filter(v -> liff.loginChannel().equals(v.aud()))
                .filter(v -> clock.instant().getEpochSecond() < v.exp())
                .map(Verified::sub);
    }

    private static Optional<Verified> answer(ConvertibleClientHttpResponse response) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        if (status.is2xxSuccessful()) {
            return Optional.ofNullable(response.bodyTo(Verified.class));
        } else if (status.is4xxClientError()) {
            return Optional.empty();
        }
        throw new RestClientException("LINE Login answered " + status.value());
    }

    private static SimpleClientHttpRequestFactory timely() {
        SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(CONNECT);
        factory.setReadTimeout(READ);
        return factory;
    }
}
