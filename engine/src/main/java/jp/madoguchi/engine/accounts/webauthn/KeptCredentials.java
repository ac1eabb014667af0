package jp.madoguchi.engine.accounts.webauthn;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Passkey;
import jp.madoguchi.engine.accounts.Passkeys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** One account's passkeys, as Spring Security wants to see them. It sees no others: nobody is proved by somebody else's passkey. */
final class KeptCredentials implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private final Account account;
    private final Passkeys passkeys;

    KeptCredentials(Account account, Passkeys passkeys) {
        this.account = account;
        this.passkeys = passkeys;
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes id) {
        return user();
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String username) {
        return user();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new IllegalStateException("expected a person who has an account, got a new one");
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return records().stream()
                .filter(one -> one.getCredentialId().equals(credentialId))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return records();
    }

    @Override
    public void save(CredentialRecord credential) {
        String id = credential.getCredentialId().toBase64UrlString();
        boolean known = passkeys.of(account).stream().anyMatch(one -> one.id().equals(id));
        if (!known) {
            passkeys.add(account, passkey(credential, id));
        } else if (!passkeys.used(account, id, credential.getSignatureCount())) {
            throw new IllegalArgumentException(
                    "expected a counter above the last one, got " + credential.getSignatureCount());
        }
    }

    @Override
    public void delete(Bytes id) {
        passkeys.remove(account, id.toBase64UrlString());
    }

    private PublicKeyCredentialUserEntity user() {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(userId())
                .name(account.login())
                .displayName(account.name())
                .build();
    }

    private Bytes userId() {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.id().getMostSignificantBits())
                .putLong(account.id().getLeastSignificantBits())
                .array());
    }

    private List<CredentialRecord> records() {
        return passkeys.of(account).stream().map(this::record).toList();
    }

    private CredentialRecord record(Passkey passkey) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(passkey.id()))
                .userEntityUserId(userId())
                // What is checked is the key within the attestation; this one is only carried along.
                .publicKey(new ImmutablePublicKeyCose(new byte[0]))
                .attestationObject(new Bytes(passkey.attestation()))
                .signatureCount(passkey.signCount())
                .transports(passkey.transports().stream()
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .label(passkey.label())
                .created(passkey.created())
                .lastUsed(passkey.lastUsed() == null ? passkey.created() : passkey.lastUsed())
                .build();
    }

    private static Passkey passkey(CredentialRecord credential, String id) {
        List<String> known = Arrays.stream(AuthenticatorTransport.values())
                .map(AuthenticatorTransport::getValue)
                .toList();
        return new Passkey(
                id,
                credential.getLabel(),
                Objects.requireNonNull(credential.getAttestationObject()).getBytes(),
                credential.getSignatureCount(),
                credential.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .filter(known::contains)
                        .collect(Collectors.toSet()),
                credential.getCreated(),
                null);
    }
}
