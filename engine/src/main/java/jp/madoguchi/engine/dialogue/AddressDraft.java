package jp.madoguchi.engine.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.input.PostalCodes;

/** The parts of an address given so far; what is missing says what is asked next. */
record AddressDraft(Asked asked) {

    /** The parts in the order they are asked, with their names in the answer. */
    enum Part {
        CODE("postalCode"),
        /** Which of the places a postal code stands for. */
        PLACE(""),
        PREFECTURE("prefecture"),
        CITY("city"),
        TOWN("town"),
        STREET("street"),
        BUILDING("building");

        final String key;

        Part(String key) {
            this.key = key;
        }
    }

    // Stands in the draft when the resident types the place though its postal code is known.
    private static final String TYPED = "typed";
    private static final int MAX_PLACES = 40;

    Part part() {
        for (Part part : Part.values()) {
            boolean missing = part == Part.PLACE ? choosing() : !has(part);
            if (missing) {
                return part;
            }
        }
        return Part.BUILDING;
    }

    private boolean choosing() {
        return !has(Part.PREFECTURE) && !asked.draft().containsKey(TYPED) && places().size() > 1;
    }

    private boolean has(Part part) {
        return asked.draft().containsKey(part.key);
    }

    String text(Part part) {
        return String.valueOf(asked.draft().getOrDefault(part.key, ""));
    }

    /** The places of the postal code. */
    List<PostalCodes.Place> places() {
        List<PostalCodes.Place> places = asked.around().postalCodes().find(text(Part.CODE));
        return places.size() > MAX_PLACES ? places.subList(0, MAX_PLACES) : places;
    }

    Heard with(Part part, String text) {
        return new Heard.Part(asked.drafted(part.key, text), "", true);
    }

    /** The postal code, with the place it stands for when it stands for one. */
    Heard withCode(String code) {
        Map<String, Object> draft = asked.drafted(Part.CODE.key, code);
        List<PostalCodes.Place> places = asked.around().postalCodes().find(code);
        if (places.size() == 1) {
            put(draft, places.get(0));
        }
        String said = places.isEmpty() ? asked.say("address-unknown-code", "code", code) : "";
        return new Heard.Part(draft, said, true);
    }

    Heard withPlace(PostalCodes.Place place) {
        Map<String, Object> draft = new LinkedHashMap<>(asked.draft());
        put(draft, place);
        return new Heard.Part(draft, "", true);
    }

    Heard withoutPlace() {
        return new Heard.Part(asked.drafted(TYPED, true), "", true);
    }

    private static void put(Map<String, Object> draft, PostalCodes.Place place) {
        draft.put(Part.PREFECTURE.key, place.prefecture());
        draft.put(Part.CITY.key, place.city());
        if (!place.town().isEmpty()) {
            draft.put(Part.TOWN.key, place.town());
        }
    }

    /** The whole address; an empty building is left out. */
    Heard whole(String building) {
        Map<String, Object> answer = asked.drafted(Part.BUILDING.key, building);
        answer.remove(TYPED);
        if (building.isEmpty()) {
            answer.remove(Part.BUILDING.key);
        }
        return new Heard.Answer(answer);
    }
}
