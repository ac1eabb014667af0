package jp.madoguchi.engine.exports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes put aside on the disk until their turn comes, packed and sealed with a key that is kept nowhere. The file is deleted while it is
 * open (on Unix at once), so that nothing personal stays behind, however the export ends.
 */
final class Spool implements Closeable {

    private static final int KEY_BYTES = 16;

    private final FileChannel file;
    private final SecretKeySpec key;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final DeflaterOutputStream out;

    private Spool(FileChannel file, SecretKeySpec key) {
        this.file = file;
        this.key = key;
        this.out = new DeflaterOutputStream(
                new CipherOutputStream(Channels.newOutputStream(file), cipher(Cipher.ENCRYPT_MODE, key)), deflater);
    }

    static Spool open() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path path = Files.createTempFile("madoguchi-export", ".part");
        return new Spool(
                FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE),
                new SecretKeySpec(key, "AES"));
    }

    /** Where to put bytes aside; not to be closed. */
    OutputStream out() {
        return out;
    }

    /** Gives all that was put aside, once. */
    void copyTo(OutputStream to) throws IOException {
        out.finish();
        file.position(0);
        try (InputStream in = new InflaterInputStream(
                new CipherInputStream(Channels.newInputStream(file), cipher(Cipher.DECRYPT_MODE, key)))) {
            in.transferTo(to);
        }
    }

    /** Counter mode: as many bytes out as in, none held back; a key is used for one file only. */
    private static Cipher cipher(int mode, SecretKeySpec key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key, new IvParameterSpec(new byte[KEY_BYTES]));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in counter mode", e);
        }
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        file.close();
    }
}
