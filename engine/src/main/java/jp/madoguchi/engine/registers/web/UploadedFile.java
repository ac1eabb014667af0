package jp.madoguchi.engine.registers.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The body of a request on disk, readable by this process only and deleted when it was read. Never kept in memory: it may be large. */
record UploadedFile(Path path) implements Closeable {

    private static final long LARGEST = 100_000_000;
    private static final int PIECE = 65_536;

    static UploadedFile of(HttpServletRequest request) throws IOException {
        UploadedFile file = new UploadedFile(Files.createTempFile("rows", ".upload"));
        try (InputStream in = body(request);
                OutputStream out = Files.newOutputStream(file.path)) {
            copy(in, out);
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** A browser's form sends its file as a part. */
    private static InputStream body(HttpServletRequest request) throws IOException {
        @Nullable String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return request.getInputStream();
        }
        try {
            for (Part part : request.getParts()) {
                return part.getInputStream();
            }
        } catch (ServletException e) {
            throw new IllegalArgumentException(
                    "送られた形を読めません。 / The multipart body cannot be read: " + e.getMessage(), e);
        }
        return InputStream.nullInputStream();
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        long copied = 0;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            copied += read;
            if (copied > LARGEST) {
                throw new ResponseStatusException(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "ファイルは %,d バイトまでです。行を分けてください。 / The file may have %,d bytes; split the rows."
                                .formatted(LARGEST, LARGEST));
            }
            out.write(piece, 0, read);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
