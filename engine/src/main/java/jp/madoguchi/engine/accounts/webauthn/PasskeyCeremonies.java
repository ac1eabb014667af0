package jp.madoguchi.engine.accounts.webauthn;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Passkeys;
import jp.madoguchi.engine.accounts.WrongField;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Making and showing a passkey (Web Authentication Level 3). The caller keeps the challenge between the two steps of each, for one use.
 *
 * <p>Spring Security compares the counter of signatures with that of the passkey's making only; {@link KeptCredentials} compares it with the
 * last.
 */
@Component
public class PasskeyCeremonies {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyCeremonies.class);
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final Passkeys passkeys;

    PasskeyCeremonies(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    /**
     * What the browser is asked.
     *
     * @param options for {@code navigator.credentials}
     * @param challenge in base64url
     */
    public record Asked(JsonNode options, String challenge) {}

    /** @param origin of the console as the browser knows it, for example {@code https://madoguchi.city.example.jp} */
    public Asked askToMake(Account account, String origin) {
        PublicKeyCredentialCreationOptions options = creation(account, origin, null);
        return new Asked(json.valueToTree(options), options.getChallenge().toBase64UrlString());
    }

    /**
     * Keeps the passkey the browser made.
     *
     * @throws WrongField when it does not answer the challenge
     */
    public void make(Account account, String origin, String challenge, String label, JsonNode credential) {
        try {
            operations(account, origin, challenge)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            creation(account, origin, challenge),
                            new RelyingPartyPublicKey(json.readValue(json.treeAsTokens(credential), MADE), label)));
        } catch (WrongField wrong) {
            throw wrong;
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            LOG.info("A passkey of account {} was not accepted", account.id(), e);
            throw new WrongField(
                    "credential",
                    "パスキーを確かめられませんでした。もう一度登録してください。",
                    "The passkey does not answer the challenge; try again from its options.");
        }
    }

    public Asked askToShow(Account account, String origin) {
        PublicKeyCredentialRequestOptions options = request(account, origin, null);
        return new Asked(json.valueToTree(options), options.getChallenge().toBase64UrlString());
    }

    /** Whether this is the answer of one of the account's passkeys to the challenge. */
    public boolean proves(Account account, String origin, String challenge, JsonNode credential) {
        try {
            operations(account, origin, challenge)
                    .authenticate(new RelyingPartyAuthenticationRequest(
                            request(account, origin, challenge), json.readValue(json.treeAsTokens(credential), SHOWN)));
            return true;
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            LOG.info("A passkey of account {} was refused", account.id(), e);
            return false;
        }
    }

    private PublicKeyCredentialCreationOptions creation(Account account, String origin, @Nullable String challenge) {
        return operations(account, origin, challenge)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(authentication(account)));
    }

    private PublicKeyCredentialRequestOptions request(Account account, String origin, @Nullable String challenge) {
        return operations(account, origin, challenge)
                .createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(authentication(account)));
    }

    private Webauthn4JRelyingPartyOperations operations(Account account, String origin, @Nullable String challenge) {
        KeptCredentials kept = new KeptCredentials(account, passkeys);
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                kept,
                kept,
                PublicKeyCredentialRpEntity.builder()
                        .id(URI.create(origin).getHost())
                        .name("Madoguchi")
                        .build(),
                Set.of(origin));
        if (challenge != null) {
            Bytes asked = Bytes.fromBase64(challenge);
            operations.setCustomizeCreationOptions(options -> options.challenge(asked));
            operations.setCustomizeRequestOptions(options -> options.challenge(asked));
        }
        return operations;
    }

    private static Authentication authentication(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account.login(), null, List.of());
    }
}
