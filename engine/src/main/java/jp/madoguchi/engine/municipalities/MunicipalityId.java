package jp.madoguchi.engine.municipalities;

/**
 * Names a municipality; first in the key of every table.
 *
 * @param value its code in URLs and on disk, for example {@code yamaguchi} or {@code 352039}; {@code [a-z0-9][a-z0-9-]{0,39}}
 */
public record MunicipalityId(String value) {
    public MunicipalityId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "a municipality code is 1 to 40 of a-z, 0-9 and hyphen, beginning with a letter or digit; got: "
                            + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
