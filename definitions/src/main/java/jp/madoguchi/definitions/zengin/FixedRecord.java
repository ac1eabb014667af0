package jp.madoguchi.definitions.zengin;

import java.nio.charset.Charset;

/** One record of a Zengin file being written: 120 single-byte characters. */
final class FixedRecord {

    static final int LENGTH = 120;

    private static final Charset JIS = Charset.forName("windows-31j");

    private final StringBuilder text = new StringBuilder(LENGTH);

    /** Digits to the right, zeros before them. */
    FixedRecord digits(String digits, int width) {
        if (!digits.matches("[0-9]{0," + width + "}")) {
            throw new IllegalArgumentException("「" + digits + "」は数字" + width + "桁までの項目に入りません。 / \"" + digits
                    + "\" does not fit into " + width + " digits.");
        }
        text.append("0".repeat(width - digits.length())).append(digits);
        return this;
    }

    /** Text to the left, spaces after it; what is too long is cut, as banks do with names of banks. */
    FixedRecord text(String value, int width) {
        if (!ZenginText.isAllowed(value)) {
            throw new IllegalArgumentException(
                    "「" + value + "」に全銀の文字でないものがあります。 / \"" + value + "\" has characters Zengin files do not take.");
        }
        String cut = value.length() > width ? value.substring(0, width) : value;
        text.append(cut).append(" ".repeat(width - cut.length()));
        return this;
    }

    FixedRecord blank(int width) {
        return text("", width);
    }

    byte[] bytes() {
        byte[] bytes = text.toString().getBytes(JIS);
        if (bytes.length != LENGTH) {
            throw new IllegalStateException("a record has " + LENGTH + " bytes, not " + bytes.length);
        }
        return bytes;
    }
}
