package jp.madoguchi.definitions.form;

import java.util.List;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What sort of answer a question wants. The name in JSON ({@code kind}) and the shape of the stored answer stand at each kind.
 * Dates and times are those of Asia/Tokyo.
 */
public sealed interface QuestionKind {

    /** The {@code kind} of the JSON, for example {@code person-name}. */
    String name();

    /** Whether the resident gives an answer (sections and statements only say something, computed values are worked out). */
    default boolean asks() {
        return true;
    }

    /**
     * {@code text}: one line. Answer: a string, normalised by its format (phone {@code 083-922-4111} keeps its hyphens, postal code
     * {@code 753-0074}, kana in full width).
     *
     * @param pattern a regular expression (RE2-like subset of {@link java.util.regex.Pattern}) for the whole text; only with
     *     {@link TextFormat#PATTERN}
     * @param patternMessage what to tell when the pattern does not match
     * @param minLength in characters (code points)
     * @param maxLength in characters (code points), at most 1000; 200 unless said
     */
    record Text(
            TextFormat format,
            @Nullable String pattern,
            @Nullable Texts patternMessage,
            int minLength,
            int maxLength) implements QuestionKind {
        @Override
        public String name() {
            return "text";
        }
    }

    /** {@code paragraph}: several lines. Answer: a string. Lengths in characters; at most 4000, 1000 unless said. */
    record Paragraph(int minLength, int maxLength) implements QuestionKind {
        @Override
        public String name() {
            return "paragraph";
        }
    }

    /** {@code integer}. Answer: a whole number. */
    record IntegerNumber(
            @Nullable Feel min,
            @Nullable Feel max,
            @Nullable Texts unit) implements QuestionKind {
        @Override
        public String name() {
            return "integer";
        }
    }

    /** {@code decimal}. Answer: a number with at most {@code scale} digits after the point. */
    record DecimalNumber(
            @Nullable Feel min,
            @Nullable Feel max,
            int scale,
            @Nullable Texts unit) implements QuestionKind {
        @Override
        public String name() {
            return "decimal";
        }
    }

    /** {@code yen}: an amount of money. Answer: a whole number of yen, 0 or more. */
    record Yen(@Nullable Feel min, @Nullable Feel max) implements QuestionKind {
        @Override
        public String name() {
            return "yen";
        }
    }

    /** {@code choice}: one of the options. Answer: the option's value, a string. */
    record Choice(List<Option> options) implements QuestionKind {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public String name() {
            return "choice";
        }
    }

    /** {@code choices}: several of the options. Answer: an array of option values in the options' order. */
    record Choices(List<Option> options, int min, int max) implements QuestionKind {
        public Choices {
            options = List.copyOf(options);
        }

        @Override
        public String name() {
            return "choices";
        }
    }

    /**
     * @param value stored and compared in FEEL
     * @param title shown
     * @param help shown beside the title where the channel has room
     * @param visibleWhen offered only when true
     */
    record Option(
            String value,
            Texts title,
            @Nullable Texts help,
            @Nullable Feel visibleWhen) {}

    /** {@code yes-no}. Answer: a boolean. */
    record YesNo() implements QuestionKind {
        @Override
        public String name() {
            return "yes-no";
        }
    }

    /** {@code date}. Answer: {@code yyyy-MM-dd}. Bounds are FEEL dates, for example {@code today()}. */
    record Date(@Nullable Feel min, @Nullable Feel max) implements QuestionKind {
        @Override
        public String name() {
            return "date";
        }
    }

    /** {@code time}. Answer: {@code HH:mm}. Bounds are FEEL times. */
    record Time(@Nullable Feel min, @Nullable Feel max) implements QuestionKind {
        @Override
        public String name() {
            return "time";
        }
    }

    /** {@code date-time}. Answer: {@code yyyy-MM-ddTHH:mm}, local time of Japan. Bounds are FEEL dates and times. */
    record DateTime(@Nullable Feel min, @Nullable Feel max) implements QuestionKind {
        @Override
        public String name() {
            return "date-time";
        }
    }

    /** {@code place}. Answer: {@code {"latitude": 34.18, "longitude": 131.47, "title"?: "…", "address"?: "…"}} in WGS 84 degrees. */
    record Place() implements QuestionKind {
        @Override
        public String name() {
            return "place";
        }
    }

    /** {@code photo}. Answer: an array of {@code {"content": id, "type": "image/jpeg", "size": bytes, "name"?: "…"}}, min to max of them. */
    record Photo(int min, int max) implements QuestionKind {
        @Override
        public String name() {
            return "photo";
        }
    }

    /** {@code file}: a document (PDF, image, Office file) sent in the talk. Answer: as of {@link Photo}. */
    record File(int min, int max, List<String> types) implements QuestionKind {
        public File {
            types = List.copyOf(types);
        }

        @Override
        public String name() {
            return "file";
        }
    }

    /**
     * {@code address}: postal code, then street and building. Answer: {@code {"postalCode": "753-0074", "prefecture": "山口県", "city":
     * "山口市", "town": "中央", "street": "二丁目3-1", "building"?: "…"}}.
     */
    record Address() implements QuestionKind {
        @Override
        public String name() {
            return "address";
        }
    }

    /** {@code person-name}. Answer: {@code {"name": "山口 花子", "kana"?: "ヤマグチ ハナコ"}}; kana is asked unless {@link Kana#NONE}. */
    record PersonName(Kana kana) implements QuestionKind {
        @Override
        public String name() {
            return "person-name";
        }
    }

    /** Which kana a person's name is asked in. JSON: {@code none} (unless said), {@code katakana}, {@code hiragana}. */
    enum Kana {
        NONE,
        KATAKANA,
        HIRAGANA
    }

    /**
     * {@code bank-account}: the account money is sent to. Answer: {@code {"bankCode": "0001", "bankName": "見本銀行", "branchCode": "001",
     * "branchName": "中央支店", "type": "ordinary", "number": "0123456", "holder": "ﾔﾏｸﾞﾁ ﾊﾅｺ"}}; type is {@code ordinary, current} or
     * {@code savings}, the holder as {@link jp.madoguchi.definitions.zengin.ZenginText} tells.
     */
    record BankAccount() implements QuestionKind {
        @Override
        public String name() {
            return "bank-account";
        }
    }

    /** {@code consent}: a text to agree to. Answer: {@code true}; a required consent cannot be refused. */
    record Consent(Texts text) implements QuestionKind {
        @Override
        public String name() {
            return "consent";
        }
    }

    /**
     * {@code payment}: what is to be paid, shown with its total and agreed to. Answer: {@code {"items": [{"title": "手数料", "amount": 300}],
     * "total": 300}}, whole yen. On submission the total is charged to the case; nothing to pay is not asked.
     *
     * @param items FEEL that gives a list of {@code {title, amount}}
     */
    record Payment(Feel items) implements QuestionKind {
        @Override
        public String name() {
            return "payment";
        }
    }

    /** {@code section}: a heading. No answer. */
    record Section() implements QuestionKind {
        @Override
        public String name() {
            return "section";
        }

        @Override
        public boolean asks() {
            return false;
        }
    }

    /** {@code statement}: something said between questions; its text may hold {@code {{FEEL}}} placeholders. No answer. */
    record Statement(Texts text) implements QuestionKind {
        @Override
        public String name() {
            return "statement";
        }

        @Override
        public boolean asks() {
            return false;
        }
    }

    /** {@code computed}: worked out from other answers. Answer: whatever the expression gives; {@code unit} for display, {@code yen} as money. */
    record Computed(Feel value, @Nullable Texts unit, boolean money) implements QuestionKind {
        @Override
        public String name() {
            return "computed";
        }

        @Override
        public boolean asks() {
            return false;
        }
    }

    /**
     * {@code group}: the same questions for each of several items, for example the members of a household. Answer: an array of objects.
     * Inside, FEEL may read the item's own answers and those outside the group. Groups do not nest.
     *
     * @param itemTitle name of one item, for example 世帯員
     * @param min how many items at least
     * @param max how many items at most, up to 50
     */
    record Group(Texts itemTitle, List<Question> questions, int min, int max) implements QuestionKind {
        public Group {
            questions = List.copyOf(questions);
        }

        @Override
        public String name() {
            return "group";
        }
    }
}
