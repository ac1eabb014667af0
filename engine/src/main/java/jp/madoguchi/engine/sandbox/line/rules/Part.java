package jp.madoguchi.engine.sandbox.line.rules;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A part of a request body with its place in it; notes what is wrong in one list shared by all parts. */
record Part(JsonNode json, String path, Notation notation, List<Violation> found) {

    /** How places are written: LINE uses dots and brackets for most, JSON pointers inside flex contents. */
    enum Notation {
        DOTTED,
        POINTER
    }

    static Part root(JsonNode json, String path) {
        return new Part(json, path, Notation.DOTTED, new ArrayList<>());
    }

    /** The same JSON looked at as the root of a flex container, with its own list. */
    Part asFlexRoot() {
        return new Part(json, "", Notation.POINTER, new ArrayList<>());
    }

    Part at(String name) {
        return new Part(json.path(name), place(name), notation, found);
    }

    List<Part> items(String name) {
        JsonNode array = json.path(name);
        return IntStream.range(0, array.size())
                .mapToObj(i -> new Part(array.get(i), place(name) + index(i), notation, found))
                .toList();
    }

    boolean has(String name) {
        return !json.path(name).isMissingNode() && !json.path(name).isNull();
    }

    /** The text there, empty when there is none. */
    String text(String name) {
        return json.path(name).isString() ? json.path(name).stringValue() : "";
    }

    int number(String name) {
        return json.path(name).asInt(0);
    }

    void wrong(@Nullable String name, String message) {
        found.add(new Violation(message, name == null ? path : place(name)));
    }

    void requireText(String name, int max, Lengths lengths) {
        if (!has(name)) {
            wrong(name, "May not be null");
        } else if (!json.path(name).isString()) {
            wrong(name, "Must be a string");
        } else if (text(name).isBlank()) {
            wrong(name, "May not be empty");
        } else {
            limitText(name, max, lengths);
        }
    }

    void limitText(String name, int max, Lengths lengths) {
        if (has(name) && !json.path(name).isString()) {
            wrong(name, "Must be a string");
        } else if (lengths.of(text(name)) > max) {
            wrong(name, "Length must be between 0 and " + max);
        }
    }

    void requireSize(String name, int min, int max) {
        JsonNode array = json.path(name);
        if (!array.isArray()) {
            wrong(name, has(name) ? "Must be an array" : "May not be null");
        } else if (array.size() < min || array.size() > max) {
            wrong(name, "Size must be between " + min + " and " + max);
        }
    }

    void requireNumber(String name, double min, double max) {
        if (!json.path(name).isNumber()) {
            wrong(name, has(name) ? "Must be a number" : "May not be null");
        } else if (json.path(name).doubleValue() < min || json.path(name).doubleValue() > max) {
            wrong(name, "Must be between " + plain(min) + " and " + plain(max));
        }
    }

    boolean requireOneOf(String name, Collection<String> values) {
        boolean fine = values.contains(text(name));
        if (!fine) {
            wrong(name, "Must be one of the following values: " + values);
        }
        return fine;
    }

    /** Whether this is a JSON object; noted as wrong when not. */
    boolean isObject() {
        if (!json.isObject()) {
            wrong(null, json.isMissingNode() || json.isNull() ? "May not be null" : "Must be an object");
        }
        return json.isObject();
    }

    void limitPattern(String name, Pattern pattern, String message) {
        if (has(name) && !pattern.matcher(text(name)).matches()) {
            wrong(name, message);
        }
    }

    /** An address in percent-encoded ASCII of one of the schemes. */
    void requireUri(String name, int max, Set<String> schemes) {
        requireText(name, max, Lengths.UTF16);
        String address = text(name);
        if (address.isBlank()) {
            return;
        }
        try {
            URI uri = new URI(address);
            if (!address.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
                wrong(name, "invalid uri");
            } else if (uri.getScheme() == null || !allows(uri, schemes)) {
                wrong(name, "invalid uri scheme");
            }
        } catch (URISyntaxException broken) {
            wrong(name, "invalid uri");
        }
    }

    // LINE wants https for media; a sandbox on a laptop has no certificate, so that http is allowed towards the machine
    // itself.
    private static boolean allows(URI uri, Set<String> schemes) {
        boolean own = "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
        return schemes.contains(uri.getScheme()) || (own && "http".equals(uri.getScheme()));
    }

    private String place(String name) {
        return switch (notation) {
            case POINTER -> path + "/" + name;
            case DOTTED -> path.isEmpty() ? name : path + "." + name;
        };
    }

    private String index(int i) {
        return notation == Notation.POINTER ? "/" + i : "[" + i + "]";
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
