package jp.madoguchi.definitions.form;

import static jp.madoguchi.definitions.form.AnswerShape.string;
import static jp.madoguchi.definitions.form.AnswerShape.typed;

import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.zengin.AccountType;
import jp.madoguchi.definitions.zengin.BankAccount;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shapes of answers that have parts of their own. */
final class CompoundShape {

    private CompoundShape() {}

    static ObjectNode of(QuestionKind kind) {
        if (kind instanceof QuestionKind.Place) {
            return object(
                    Map.of(
                            "latitude", typed("number").put("minimum", -90).put("maximum", 90),
                            "longitude", typed("number").put("minimum", -180).put("maximum", 180),
                            "title", string(0, 500),
                            "address", string(0, 500)),
                    "latitude",
                    "longitude");
        }
        if (kind instanceof QuestionKind.Address) {
            return object(
                    Map.of(
                            "postalCode", typed("string").put("pattern", "^[0-9]{3}-[0-9]{4}$"),
                            "prefecture", string(0, 50),
                            "city", string(0, 100),
                            "town", string(0, 200),
                            "street", string(0, 200),
                            "building", string(0, 200)),
                    "postalCode",
                    "prefecture",
                    "city",
                    "town",
                    "street");
        }
        if (kind instanceof QuestionKind.BankAccount) {
            return bankAccount();
        }
        if (kind instanceof QuestionKind.Payment) {
            return payment();
        }
        if (kind instanceof QuestionKind.PersonName person) {
            return personName(person.kana());
        }
        throw new IllegalArgumentException("no shape for answers of kind " + kind.name());
    }

    private static ObjectNode bankAccount() {
        ObjectNode type = typed("string");
        ArrayNode types = type.putArray("enum");
        for (AccountType each : AccountType.values()) {
            types.add(each.id());
        }
        return object(
                Map.of(
                        "bankCode", typed("string").put("pattern", "^[0-9]{4}$"),
                        "bankName", string(1, 100),
                        "branchCode", typed("string").put("pattern", "^[0-9]{3}$"),
                        "branchName", string(1, 100),
                        "type", type,
                        "number", typed("string").put("pattern", "^[0-9]{7}$"),
                        "holder", string(1, BankAccount.MAX_HOLDER).put("pattern", "^[ｱ-ﾟA-Z0-9 ()./-]+$")),
                "bankCode",
                "bankName",
                "branchCode",
                "branchName",
                "type",
                "number",
                "holder");
    }

    private static ObjectNode payment() {
        ObjectNode amount = typed("integer").put("minimum", 0).put("maximum", 99_999_999);
        ObjectNode items = typed("array").put("minItems", 1).put("maxItems", 100);
        items.set("items", object(Map.of("title", string(1, 200), "amount", amount), "title", "amount"));
        return object(Map.of("items", items, "total", amount.deepCopy()), "items", "total");
    }

    private static ObjectNode personName(QuestionKind.Kana kana) {
        ObjectNode name = string(1, 100);
        if (kana == QuestionKind.Kana.NONE) {
            return object(Map.of("name", name), "name");
        }
        String letters = kana == QuestionKind.Kana.KATAKANA ? AnswerShape.KATAKANA : AnswerShape.HIRAGANA;
        return object(Map.of("name", name, "kana", string(1, 100).put("pattern", letters)), "name", "kana");
    }

    static ObjectNode content() {
        return object(
                Map.of(
                        "content", string(1, 100),
                        "type", string(1, 120),
                        "size", typed("integer").put("minimum", 0),
                        "name", string(0, 300)),
                "content",
                "type",
                "size");
    }

    private static ObjectNode object(Map<String, ObjectNode> members, String... required) {
        ObjectNode object = typed("object");
        ObjectNode properties = object.putObject("properties");
        members.keySet().stream().sorted().forEach(name -> properties.set(name, members.get(name)));
        ArrayNode names = object.putArray("required");
        List.of(required).forEach(names::add);
        return object.put("additionalProperties", false);
    }
}
