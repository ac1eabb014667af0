package jp.madoguchi.engine.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.engine.startup.StartupRefused;

/** Where the master key comes from: the setting, or in the sandbox a file made at the first start. */
final class MasterKey {

    static final int BYTES = 32;

    private MasterKey() {}

    static SecretKey of(String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // Without its cause, which would quote the key.
            throw new StartupRefused("MADOGUCHI_MASTER_KEY is not base64; make one with: openssl rand -base64 32"
                    + " / MADOGUCHI_MASTER_KEY が base64 ではありません。");
        }
        if (key.length != BYTES) {
            throw new StartupRefused("MADOGUCHI_MASTER_KEY must be 32 bytes in base64 but has " + key.length
                    + "; make one with: openssl rand -base64 32 / MADOGUCHI_MASTER_KEY は 32 バイトにしてください。");
        }
        return new SecretKeySpec(key, "AES");
    }

    /** The key in that file, made when there is none. */
    static SecretKey inFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(key));
        }
        return of(Files.readString(file));
    }
}
