package jp.madoguchi.definitions.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The JSON Schemas (2020-12) of the language by name, as text, so that they can be served to editors. Each is self-contained. */
public final class Schemas {

    private static final List<String> NAMES = List.of("package", "form", "message", "register", "case");

    private Schemas() {}

    /** {@code package, form, message, register, case}. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The schema as UTF-8 text.
     *
     * @param name one of {@link #names()}; any other gives nothing
     */
    public static Optional<byte[]> find(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = Schemas.class.getResourceAsStream("/schemas/" + name + ".schema.json")) {
            return Optional.ofNullable(in == null ? null : in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("schema " + name + " cannot be read", e);
        }
    }
}
