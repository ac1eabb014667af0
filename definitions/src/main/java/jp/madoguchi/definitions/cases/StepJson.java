package jp.madoguchi.definitions.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.cases.ConversationTest.Step;
import jp.madoguchi.definitions.json.JsonObject;
import tools.jackson.databind.JsonNode;

/** One line of a talk from its JSON. */
final class StepJson {

    private StepJson() {}

    /** @throws java.time.DateTimeException when a length of time is none */
    static Step read(String pointer, JsonObject line) {
        String other = line.has("as") ? line.string("as") : line.optionalString("to");
        return other == null ? act(pointer, line) : new Step.ByAnother(pointer, other, act(pointer, line));
    }

    private static Step act(String pointer, JsonObject line) {
        if (line.has("tap")) {
            return new Step.ResidentTaps(pointer, line.string("tap"));
        }
        if (line.has("city")) {
            return cityAnswers(pointer, line.node().path("city"));
        }
        if (line.has("staff")) {
            return staffActs(pointer, line.object("staff"));
        }
        if (line.has("payer")) {
            return MoneyJson.payer(pointer, line.node().path("payer"));
        }
        if (line.has("clock")) {
            return new Step.ClockMoves(pointer, CaseJson.length(line.string("clock")));
        }
        JsonNode resident = line.node().path("resident");
        return resident.isString()
                ? new Step.ResidentTypes(pointer, resident.asString())
                : residentActs(pointer, new JsonObject(resident));
    }

    private static Step residentActs(String pointer, JsonObject act) {
        if (act.has("tap")) {
            return new Step.ResidentTaps(pointer, act.string("tap"));
        }
        if (act.has("place")) {
            return sharesPlace(pointer, act.object("place"));
        }
        if (act.has("photo") || act.has("file")) {
            boolean photo = act.has("photo");
            return new Step.ResidentSendsMedia(pointer, act.string(photo ? "photo" : "file"), photo);
        }
        if (act.has("unsend")) {
            return new Step.ResidentTakesBack(pointer, act.string("unsend"));
        }
        if (act.has("follow") || act.has("unfollow")) {
            return new Step.ResidentFollows(pointer, act.has("follow"));
        }
        String picked = act.has("date") ? "date" : act.has("time") ? "time" : "datetime";
        return new Step.ResidentPicks(pointer, act.string(picked));
    }

    private static Step sharesPlace(String pointer, JsonObject place) {
        return new Step.ResidentSharesPlace(
                pointer,
                place.node().path("latitude").asDouble(),
                place.node().path("longitude").asDouble(),
                place.optionalString("title"),
                place.optionalString("address"));
    }

    private static Step cityAnswers(String pointer, JsonNode city) {
        List<String> contains = new ArrayList<>();
        List<String> lacks = new ArrayList<>();
        for (JsonNode text : oneOrMore(city)) {
            if (text.isString()) {
                contains.add(text.asString());
            } else {
                oneOrMore(text.path("not")).forEach(absent -> lacks.add(absent.asString()));
            }
        }
        return new Step.CityAnswers(pointer, List.copyOf(contains), List.copyOf(lacks));
    }

    private static Collection<JsonNode> oneOrMore(JsonNode json) {
        return json.isArray() ? json.values() : List.of(json);
    }

    private static Step staffActs(String pointer, JsonObject act) {
        Optional<Step> money = MoneyJson.staff(pointer, act);
        if (money.isPresent()) {
            return money.get();
        }
        if (act.has("writes")) {
            return new Step.StaffWrites(pointer, act.string("writes"), act.optionalString("by"));
        }
        if (act.has("asks")) {
            return new Step.StaffAsks(pointer, act.string("asks"), act.has("text") ? act.string("text") : "");
        }
        if (act.has("decide")) {
            Map<String, Object> fields = new HashMap<>();
            if (JsonObject.plain(act.node()) instanceof Map<?, ?> members) {
                members.forEach((name, value) -> fields.put(String.valueOf(name), value));
            }
            fields.remove("decide");
            fields.remove("$comment");
            return new Step.StaffDecides(pointer, act.string("decide"), fields);
        }
        if (act.has("payout")) {
            return new Step.StaffPaysOut(pointer, act.object("payout").optionalString("failed"));
        }
        Map<String, String> comments = new LinkedHashMap<>();
        act.object("deficient")
                .node()
                .properties()
                .forEach(comment ->
                        comments.put(comment.getKey(), comment.getValue().asString()));
        return new Step.StaffMarksDeficient(pointer, comments, act.optionalString("deadline"));
    }
}
