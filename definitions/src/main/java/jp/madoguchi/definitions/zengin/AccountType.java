package jp.madoguchi.definitions.zengin;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.text.Texts;

/** 預金種目: the sorts of account a transfer can go to, with their digit in Zengin files. */
public enum AccountType {
    /** 普通. */
    ORDINARY("ordinary", 1, "普通", "ふつう", "Ordinary (普通)"),
    /** 当座. */
    CURRENT("current", 2, "当座", "とうざ", "Current (当座)"),
    /** 貯蓄. */
    SAVINGS("savings", 4, "貯蓄", "ちょちく", "Savings (貯蓄)");

    private final String id;
    private final int digit;

    @SuppressWarnings("ImmutableEnumChecker") // Texts copies its map
    private final Texts title;

    AccountType(String id, int digit, String ja, String easy, String en) {
        this.id = id;
        this.digit = digit;
        this.title = new Texts(Map.of(Texts.JAPANESE, ja, Texts.EASY_JAPANESE, easy, "en", en));
    }

    /** What residents and staff call it. */
    public Texts title() {
        return title;
    }

    /** The name in JSON, for example {@code ordinary}. */
    public String id() {
        return id;
    }

    int digit() {
        return digit;
    }

    public static Optional<AccountType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}
