package jp.madoguchi.engine.proxy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a person came whose application staff enter. */
public enum Way {
    COUNTER,
    PHONE,
    POST;

    /** The name in JSON: {@code counter, phone, post}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Way> of(String id) {
        return Arrays.stream(values()).filter(way -> way.id().equals(id)).findFirst();
    }
}
