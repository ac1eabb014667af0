package jp.madoguchi.definitions.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.definitions.packages.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one JSON text token by token, so that lines are known and every doubled name is told, not only the first. */
final class TreeReader {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_NUMBER = 40;
    private static final int MAX_EXPONENT = 30;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(1_000)
                    .maxStringLength(JsonFile.MAX_BYTES)
                    .build())
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String path;
    private final JsonParser parser;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private TreeReader(String path, JsonParser parser) {
        this.path = path;
        this.parser = parser;
    }

    static JsonFile.Reading read(String path, String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new TreeReader(path, parser).read();
        }
    }

    private JsonFile.Reading read() {
        try {
            return wholeText();
        } catch (JacksonException broken) {
            return new JsonFile.Refused(List.of(broken(broken)));
        }
    }

    private JsonFile.Reading wholeText() {
        if (parser.nextToken() == null) {
            return new JsonFile.Refused(List.of(new Problem(
                    path,
                    "",
                    1,
                    "ファイルが空です。内容を書くか、ファイルを取り除いてください。",
                    "The file is empty; write its content or remove it.")));
        }
        lines.put("", 1);
        JsonNode tree = value("");
        if (parser.nextToken() != null) {
            refuse(
                    "",
                    "JSON の終わりのあとに余分な文字があります。取り除いてください。",
                    "There is something after the end of the JSON; remove it.");
        }
        return problems.isEmpty() ? new JsonFile.Read(new JsonFile(path, tree, lines)) : new JsonFile.Refused(problems);
    }

    private JsonNode value(String pointer) {
        JsonToken token = Objects.requireNonNull(parser.currentToken());
        return switch (token) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_STRING -> string(pointer);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(pointer);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object(String pointer) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = Objects.requireNonNull(parser.currentName());
            String member = JsonFile.child(pointer, name);
            if (object.has(name)) {
                refuse(
                        member,
                        "「" + name + "」が二度書かれています。ひとつにしてください。",
                        "\"" + name + "\" is given twice; keep one of them.");
            } else {
                lines.put(member, parser.currentTokenLocation().getLineNr());
            }
            parser.nextToken();
            object.set(name, value(member));
        }
        return object;
    }

    private ArrayNode array(String pointer) {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String item = pointer + "/" + array.size();
            lines.put(item, parser.currentTokenLocation().getLineNr());
            array.add(value(item));
        }
        return array;
    }

    private JsonNode string(String pointer) {
        String text = parser.getString();
        if (text.indexOf('\0') >= 0 || hasHalfCharacter(text)) {
            refuse(
                    pointer,
                    "使えない文字（U+0000 または片方だけのサロゲート）があります。取り除いてください。",
                    "The text has a character that cannot be kept (U+0000 or half a surrogate pair); remove it.");
        }
        return NODES.stringNode(text);
    }

    private static boolean hasHalfCharacter(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private JsonNode number(String pointer) {
        String digits = parser.getString();
        if (digits.length() > MAX_NUMBER || exponent(digits) > MAX_EXPONENT) {
            refuse(
                    pointer,
                    "数が大きすぎるか、桁が多すぎます。短くしてください。",
                    "The number is too large or has too many digits; make it shorter.");
            return NODES.numberNode(0);
        }
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            return NODES.numberNode(new BigDecimal(digits));
        }
        BigInteger exact = new BigInteger(digits);
        if (exact.bitLength() < Integer.SIZE) {
            return NODES.numberNode(exact.intValue());
        }
        return exact.bitLength() < Long.SIZE ? NODES.numberNode(exact.longValue()) : NODES.numberNode(exact);
    }

    private static int exponent(String digits) {
        int at = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        if (at < 0) {
            return 0;
        }
        String power = digits.substring(at + 1).replaceFirst("^[+-]?0*", "");
        return power.length() > 4 ? Integer.MAX_VALUE : power.isEmpty() ? 0 : Integer.parseInt(power);
    }

    private void refuse(String pointer, String ja, String en) {
        problems.add(new Problem(path, pointer, parser.currentTokenLocation().getLineNr(), ja, en));
    }

    private Problem broken(JacksonException broken) {
        TokenStreamLocation where = broken.getLocation();
        if (where == null || where.getLineNr() < 1) {
            where = parser.currentLocation();
        }
        int line = where.getLineNr();
        int column = where.getColumnNr();
        return new Problem(
                path,
                "",
                line,
                "JSON として読めません（%d 行 %d 文字目）。かっこ・コンマ・引用符の対応と、入れ子が %d 段までであることを確かめてください。"
                        .formatted(line, column, MAX_DEPTH),
                "This is not JSON (line %d, column %d: %s); check brackets, commas and quotes, and that it nests at most %d deep."
                        .formatted(line, column, oneLine(broken.getOriginalMessage()), MAX_DEPTH));
    }

    private static String oneLine(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}
