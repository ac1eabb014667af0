package jp.madoguchi.definitions.feel;

import java.util.Map;

/** The type of a FEEL value, as far as it is known before an expression is run. */
public sealed interface FeelType {

    FeelType ANY = Basic.ANY;
    FeelType NUMBER = Basic.NUMBER;
    FeelType STRING = Basic.STRING;
    FeelType BOOLEAN = Basic.BOOLEAN;
    FeelType DATE = Basic.DATE;
    FeelType TIME = Basic.TIME;
    FeelType DATE_TIME = Basic.DATE_TIME;
    FeelType DAYS_DURATION = Basic.DAYS_DURATION;
    FeelType MONTHS_DURATION = Basic.MONTHS_DURATION;
    FeelType NULL = Basic.NULL;
    FeelType FUNCTION = Basic.FUNCTION;
    FeelType RANGE = Basic.RANGE;

    /** What is to be paid: a title and a number of yen each. */
    FeelType PAYMENT_ITEMS = list(openContext(Map.of("title", STRING, "amount", NUMBER)));

    /** A list whose items are all of one type. */
    static FeelType list(FeelType item) {
        return new ListOf(item);
    }

    /** A context with exactly these entries; any other name is an error. */
    static FeelType context(Map<String, FeelType> members) {
        return new ContextOf(members, false);
    }

    /** A context of which only some entries are known; others are {@link #ANY}. */
    static FeelType openContext(Map<String, FeelType> members) {
        return new ContextOf(members, true);
    }

    /** How the type is called in Japanese messages. */
    String ja();

    /** How the type is called in English messages. */
    String en();

    /** Types without parts. {@link #NULL} is the type of the literal {@code null}, which goes with every type. */
    enum Basic implements FeelType {
        ANY("何でも", "anything"),
        NUMBER("数", "number"),
        STRING("文字", "string"),
        BOOLEAN("はい・いいえ", "boolean"),
        DATE("日付", "date"),
        TIME("時刻", "time"),
        DATE_TIME("日時", "date and time"),
        DAYS_DURATION("日数・時間の長さ", "days and time duration"),
        MONTHS_DURATION("年月の長さ", "years and months duration"),
        NULL("空", "null"),
        FUNCTION("関数", "function"),
        RANGE("範囲", "range");

        private final String ja;
        private final String en;

        Basic(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }

        @Override
        public String ja() {
            return ja;
        }

        @Override
        public String en() {
            return en;
        }
    }

    /** A list. */
    record ListOf(FeelType item) implements FeelType {
        @Override
        public String ja() {
            return item == ANY ? "一覧" : item.ja() + "の一覧";
        }

        @Override
        public String en() {
            return item == ANY ? "list" : "list of " + item.en();
        }
    }

    /**
     * A context.
     *
     * @param open whether there may be entries beside the known ones
     */
    record ContextOf(Map<String, FeelType> members, boolean open) implements FeelType {
        public ContextOf {
            members = Map.copyOf(members);
        }

        @Override
        public String ja() {
            return "項目のまとまり";
        }

        @Override
        public String en() {
            return "context";
        }
    }
}
