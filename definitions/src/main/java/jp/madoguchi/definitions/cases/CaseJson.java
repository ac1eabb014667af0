package jp.madoguchi.definitions.cases;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.definitions.cases.ConversationTest.Expectation;
import jp.madoguchi.definitions.cases.ConversationTest.Step;
import jp.madoguchi.definitions.json.JsonFile;
import jp.madoguchi.definitions.json.JsonObject;
import jp.madoguchi.definitions.packages.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Conversation tests from their JSON. */
public final class CaseJson {

    private CaseJson() {}

    /**
     * The test in a {@code *.case.json} that follows the schema {@code case}.
     *
     * @param problems gets what the schema cannot see, such as a 30th of February
     * @return null when there was such a problem
     */
    public static @Nullable ConversationTest read(JsonFile file, List<Problem> problems) {
        JsonObject test = new JsonObject(file.tree());
        OffsetDateTime clock = clock(file, test.string("clock"), problems);
        List<Step> talk = talk(file, test, problems);
        if (clock == null || talk == null) {
            return null;
        }
        return new ConversationTest(
                file.path(),
                test.string("title"),
                clock,
                test.has("language") ? test.string("language") : "ja",
                test.map("parameters"),
                RegisterRowsJson.read(test),
                talk,
                expectation(test.object("then")));
    }

    private static @Nullable OffsetDateTime clock(JsonFile file, String text, List<Problem> problems) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException noSuchMoment) {
            problems.add(file.problem(
                    "/clock", "「" + text + "」という日時はありません。直してください。", "There is no moment " + text + "; correct it."));
            return null;
        }
    }

    private static @Nullable List<Step> talk(JsonFile file, JsonObject test, List<Problem> problems) {
        List<Step> talk = new ArrayList<>();
        boolean whole = true;
        int index = 0;
        for (JsonNode line : test.node().path("talk")) {
            String pointer = "/talk/" + index++;
            try {
                talk.add(StepJson.read(pointer, new JsonObject(line)));
            } catch (DateTimeException | ArithmeticException noLength) {
                whole = false;
                problems.add(file.problem(
                        pointer + "/clock",
                        "「" + line.path("clock").asString() + "」は時間の長さではありません。+3d や +PT2H のように書いてください。",
                        "\"" + line.path("clock").asString() + "\" is not a length of time; write +3d or +PT2H."));
            }
        }
        return whole ? talk : null;
    }

    private static Expectation expectation(JsonObject then) {
        return new Expectation(
                then.optionalString("state"),
                then.map("answers"),
                then.has("documents") ? then.strings("documents") : null,
                then.has("mails") ? then.number("mails", 0) : null,
                then.has("thread") ? then.strings("thread") : null,
                new ConversationTest.Money(
                        MoneyJson.yen(then, "balance"), MoneyJson.yen(then, "paid"), MoneyJson.yen(then, "refunded")));
    }

    /** {@code +3d}, {@code +2h}, {@code +30m}, {@code +1w}, or {@code +} and an ISO 8601 duration. */
    static Duration length(String text) {
        String amount = text.substring(1);
        if (amount.startsWith("P")) {
            return Duration.parse(amount);
        }
        int number = Integer.parseInt(amount.substring(0, amount.length() - 1));
        return switch (amount.charAt(amount.length() - 1)) {
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            case 'd' -> Duration.ofDays(number);
            default -> Duration.ofDays(7L * number);
        };
    }
}
