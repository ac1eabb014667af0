package jp.madoguchi.engine.municipalities;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a municipality; first in the key of every table.
 *
 * @param value its code in URLs and on disk, for example {@code yamaguchi} or {@code 352039}; {@code [a-z0-9][a-z0-9-]{0,39}}
 */
public record MunicipalityId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public MunicipalityId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a municipality code is 1 to 40 of a-z, 0-9 and hyphen, beginning with a letter or digit; got: "
                            + value);
        }
    }

    /** Empty for what cannot be a code. */
    public static Optional<MunicipalityId> parse(String code) {
        return FORM.matcher(code).matches() ? Optional.of(new MunicipalityId(code)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
