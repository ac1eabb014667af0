package jp.madoguchi.definitions.sheets.layout;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.definitions.json.JsonFile;
import jp.madoguchi.definitions.sheets.Located;
import jp.madoguchi.definitions.sheets.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values of cells as JSON; null when a cell cannot be understood, which was told then. */
final class CellJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?");

    private final Located located;

    CellJson(Located located) {
        this.located = located;
    }

    @Nullable JsonNode read(Place place, Object value, Column.Content content, String member) {
        return switch (content) {
            case NAME -> NODES.stringNode(name(value));
            case FLAG -> flag(place, value);
            case WHOLE -> whole(place, value);
            case WORD -> word(place, name(value), member);
            case LIST -> list(name(value));
            case FEEL -> feel(value);
            default -> NODES.stringNode(text(value));
        };
    }

    static String text(Object value) {
        return value instanceof BigDecimal number ? plain(number).toPlainString() : value.toString();
    }

    static String name(Object value) {
        return Normalizer.normalize(text(value), Normalizer.Form.NFKC).strip();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static JsonNode number(BigDecimal number) {
        BigDecimal plain = plain(number);
        return plain.scale() == 0 && plain.toBigInteger().bitLength() < Integer.SIZE
                ? NODES.numberNode(plain.intValueExact())
                : NODES.numberNode(plain);
    }

    /** A number, a date or a time stays one; what a person typed as a date becomes FEEL for it. */
    static JsonNode feel(Object value) {
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        if (value instanceof Boolean is) {
            return NODES.booleanNode(is);
        }
        if (value instanceof LocalDate date) {
            return NODES.stringNode("date(\"" + date + "\")");
        }
        if (value instanceof LocalTime time) {
            return NODES.stringNode("time(\"%tT\")".formatted(time));
        }
        return NODES.stringNode(
                value instanceof LocalDateTime moment
                        ? "date and time(\"%1$tFT%1$tT\")".formatted(moment)
                        : text(value));
    }

    /** A bound: FEEL, or a number, a date or a time as people type them. */
    JsonNode bound(Object value, String kind) {
        String typed = name(value);
        if (NUMBER.matcher(typed).matches()) {
            return number(new BigDecimal(typed));
        }
        if (kind.equals("date") && DATE.matcher(typed).matches()) {
            String date = DATE.matcher(typed).results().findFirst().stream()
                    .map(d -> "%s-%02d-%02d"
                            .formatted(d.group(1), Integer.parseInt(d.group(2)), Integer.parseInt(d.group(3))))
                    .findFirst()
                    .orElse(typed);
            return NODES.stringNode("date(\"" + date + "\")");
        }
        if (kind.equals("time") && TIME.matcher(typed).matches()) {
            String padded = typed.length() % 3 == 1 ? "0" + typed : typed;
            return NODES.stringNode("time(\"" + (padded.length() == 5 ? padded + ":00" : padded) + "\")");
        }
        return feel(value);
    }

    @Nullable JsonNode whole(Place place, Object value) {
        String typed = name(value).replaceAll("[,人文字枚件個桁]", "");
        if (NUMBER.matcher(typed).matches()) {
            BigDecimal number = plain(new BigDecimal(typed));
            if (number.scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) {
                return NODES.numberNode(number.intValueExact());
            }
        }
        located.error(
                place,
                "「" + text(value) + "」は整数ではありません。3 のような整数で書いてください。",
                "\"" + text(value) + "\" is no whole number; write one such as 3.");
        return null;
    }

    private @Nullable JsonNode flag(Place place, Object value) {
        Optional<Boolean> flag = Words.flag(text(value));
        if (flag.isEmpty()) {
            located.error(
                    place,
                    "「" + text(value) + "」は分かりません。○ か × で書いてください。",
                    "\"" + text(value) + "\" is not understood; write ○ (yes) or × (no).");
        }
        return flag.map(NODES::booleanNode).orElse(null);
    }

    private @Nullable JsonNode word(Place place, String typed, String member) {
        Optional<String> word = Words.value(member, typed);
        if (word.isEmpty()) {
            List<String> all = Words.all(member);
            located.error(
                    place,
                    "「" + typed + "」は使えません。次のどれかにしてください: " + String.join("、", all) + "。",
                    "\"" + typed + "\" is not possible; use one of: " + String.join(", ", all) + ".");
        }
        return word.map(NODES::stringNode).orElse(null);
    }

    private static ArrayNode list(String typed) {
        ArrayNode list = NODES.arrayNode();
        Arrays.stream(typed.split("[\\s,、;]+")).filter(item -> !item.isEmpty()).forEach(list::add);
        return list;
    }

    /** Puts the members of a JSON text into an object, deeply; what is there already stays. */
    void merge(Place place, Object value, ObjectNode into) {
        JsonFile.Reading reading = JsonFile.read("", text(value).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (reading instanceof JsonFile.Read read && read.file().tree() instanceof ObjectNode members) {
            merge(into, members);
            return;
        }
        located.error(
                place,
                "この欄は {\"名前\": 値} の形の JSON で書いてください。分からなければ空にしてください。",
                "Write JSON such as {\"name\": value} here, or leave the cell empty.");
    }

    private static void merge(JsonNode into, JsonNode from) {
        if (into instanceof ObjectNode object && from instanceof ObjectNode members) {
            members.properties().forEach(member -> {
                if (object.has(member.getKey())) {
                    merge(object.path(member.getKey()), member.getValue());
                } else {
                    object.set(member.getKey(), member.getValue());
                }
            });
        } else if (into.isArray() && from.isArray()) {
            for (int i = 0; i < Math.min(into.size(), from.size()); i++) {
                merge(into.get(i), from.get(i));
            }
        }
    }
}
