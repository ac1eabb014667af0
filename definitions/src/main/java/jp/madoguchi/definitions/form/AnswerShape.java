package jp.madoguchi.definitions.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.feel.Feel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The shape of an answer as JSON Schema, kind by kind. */
final class AnswerShape {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String DATE = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    static final String KATAKANA = "^[ァ-ヾ （）]+$";
    static final String HIRAGANA = "^[ぁ-ゖゝゞー・ （）]+$";

    private static final Map<TextFormat, String> PATTERNS = Map.of(
            TextFormat.KATAKANA, KATAKANA,
            TextFormat.HIRAGANA, HIRAGANA,
            TextFormat.PHONE, "^[0-9+][0-9-]{2,20}$",
            TextFormat.EMAIL, "^[^@\\s]+@[^@\\s]+$",
            TextFormat.POSTAL_CODE, "^[0-9]{3}-[0-9]{4}$");

    private AnswerShape() {}

    static ObjectNode of(QuestionKind kind, boolean required) {
        if (kind instanceof QuestionKind.Text text) {
            return text(text, required);
        }
        if (kind instanceof QuestionKind.Paragraph paragraph) {
            return string(Math.max(paragraph.minLength(), required ? 1 : 0), paragraph.maxLength());
        }
        if (kind instanceof QuestionKind.Choice choice) {
            return oneOf(choice.options());
        }
        if (kind instanceof QuestionKind.YesNo) {
            return typed("boolean");
        }
        if (kind instanceof QuestionKind.Consent) {
            return required ? typed("boolean").put("const", true) : typed("boolean");
        }
        if (kind instanceof QuestionKind.Computed) {
            return NODES.objectNode();
        }
        return kind instanceof QuestionKind.IntegerNumber
                        || kind instanceof QuestionKind.DecimalNumber
                        || kind instanceof QuestionKind.Yen
                ? number(kind)
                : momentOrMore(kind, required);
    }

    private static ObjectNode momentOrMore(QuestionKind kind, boolean required) {
        if (kind instanceof QuestionKind.Date) {
            return typed("string").put("pattern", "^" + DATE + "$").put("format", "date");
        }
        if (kind instanceof QuestionKind.Time) {
            return typed("string").put("pattern", "^" + TIME + "$");
        }
        if (kind instanceof QuestionKind.DateTime) {
            return typed("string").put("pattern", "^" + DATE + "T" + TIME + "$");
        }
        if (kind instanceof QuestionKind.Choices choices) {
            return array(oneOf(choices.options()), choices.min(), choices.max(), required)
                    .put("uniqueItems", true);
        }
        if (kind instanceof QuestionKind.Photo photo) {
            return array(CompoundShape.content(), photo.min(), photo.max(), required);
        }
        if (kind instanceof QuestionKind.File file) {
            return array(CompoundShape.content(), file.min(), file.max(), required);
        }
        if (kind instanceof QuestionKind.Group group) {
            return array(AnswerSchema.answers(group.questions()), group.min(), group.max(), required);
        }
        return CompoundShape.of(kind);
    }

    private static ObjectNode text(QuestionKind.Text text, boolean required) {
        ObjectNode string = string(Math.max(text.minLength(), required ? 1 : 0), text.maxLength());
        String pattern = text.pattern() != null ? "^(?:" + text.pattern() + ")$" : PATTERNS.get(text.format());
        return pattern == null ? string : string.put("pattern", pattern);
    }

    private static ObjectNode number(QuestionKind kind) {
        if (kind instanceof QuestionKind.DecimalNumber decimal) {
            ObjectNode number = typed("number").put("multipleOf", BigDecimal.ONE.movePointLeft(decimal.scale()));
            return bounded(number, decimal.min(), decimal.max());
        }
        if (kind instanceof QuestionKind.IntegerNumber integer) {
            return bounded(typed("integer"), integer.min(), integer.max());
        }
        QuestionKind.Yen yen = (QuestionKind.Yen) kind;
        return bounded(typed("integer").put("minimum", 0), yen.min(), yen.max());
    }

    /** Bounds that are plain numbers; others are FEEL, which a schema does not know. */
    private static ObjectNode bounded(ObjectNode number, @Nullable Feel min, @Nullable Feel max) {
        if (min != null && min.source().matches("-?\\d{1,18}")) {
            number.put("minimum", Long.parseLong(min.source()));
        }
        if (max != null && max.source().matches("-?\\d{1,18}")) {
            number.put("maximum", Long.parseLong(max.source()));
        }
        return number;
    }

    private static ObjectNode oneOf(List<QuestionKind.Option> options) {
        ObjectNode choice = typed("string");
        ArrayNode values = choice.putArray("enum");
        options.forEach(option -> values.add(option.value()));
        return choice;
    }

    /** An array of min to max items; one that need not be given may be empty too. */
    private static ObjectNode array(ObjectNode items, int min, int max, boolean required) {
        ObjectNode array = typed("array").put("maxItems", max);
        array.set("items", items);
        if (required) {
            return array.put("minItems", Math.max(min, 1));
        }
        if (min > 0) {
            ArrayNode either = array.putArray("anyOf");
            either.addObject().put("maxItems", 0);
            either.addObject().put("minItems", min);
        }
        return array;
    }

    static ObjectNode string(int minLength, int maxLength) {
        return typed("string").put("minLength", minLength).put("maxLength", maxLength);
    }

    static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }
}
