package jp.madoguchi.definitions.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.cases.ConversationTest.MoneyAct;
import jp.madoguchi.definitions.cases.ConversationTest.Paying;
import jp.madoguchi.definitions.cases.ConversationTest.Step;
import jp.madoguchi.definitions.cases.ConversationTest.Sum;
import jp.madoguchi.definitions.json.JsonObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What payers and staff do with money in a conversation test. */
final class MoneyJson {

    private static final Map<String, MoneyAct> ACTS = Map.of(
            "refund", MoneyAct.REFUND,
            "charge", MoneyAct.CHARGE,
            "waive", MoneyAct.WAIVE,
            "cash", MoneyAct.CASH);

    private MoneyJson() {}

    static Step payer(String pointer, JsonNode payer) {
        if (payer.isString()) {
            return new Step.PayerActs(
                    pointer, payer.asString().equals("declined") ? Paying.DECLINED : Paying.LETS_EXPIRE);
        }
        if (payer.has("paysAtStore")) {
            return new Step.PayerActs(pointer, Paying.AT_STORE);
        }
        return new Step.PayerActs(
                pointer, payer.path("pays").asString().equals("konbini") ? Paying.AT_KONBINI : Paying.BY_CARD);
    }

    /** Empty when staff do something else. */
    static Optional<Step> staff(String pointer, JsonObject act) {
        return ACTS.entrySet().stream()
                .filter(known -> act.has(known.getKey()))
                .findFirst()
                .map(known -> new Step.StaffMovesMoney(pointer, known.getValue(), sum(act.object(known.getKey()))));
    }

    private static Sum sum(JsonObject sum) {
        Map<String, Long> items = new LinkedHashMap<>();
        for (JsonNode item : sum.node().path("items")) {
            items.put(item.path("title").asString(), item.path("amount").asLong());
        }
        String due = sum.optionalString("due");
        return new Sum(yen(sum, "amount"), items, due, sum.string("reason"));
    }

    static @Nullable Long yen(JsonObject json, String member) {
        return json.has(member) ? json.node().path(member).asLong() : null;
    }
}
