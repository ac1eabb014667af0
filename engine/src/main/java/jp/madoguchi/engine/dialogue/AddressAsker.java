package jp.madoguchi.engine.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.definitions.input.Choosing;
import jp.madoguchi.definitions.input.Folding;
import jp.madoguchi.definitions.input.FreeText;
import jp.madoguchi.definitions.input.PostalCodeText;
import jp.madoguchi.definitions.input.PostalCodes;
import jp.madoguchi.definitions.input.Reading;
import jp.madoguchi.engine.dialogue.AddressDraft.Part;

/**
 * {@code address}: postal code, the place it stands for (chosen when there are several, typed when there is none), street, building.
 */
record AddressAsker() implements Asker {

    private static final String NONE = "none";
    private static final int MAX_PART = 100;
    private static final List<String> NO_WORDS = List.of("なし", "無し", "ない", "ありません", "none", "no", "-");

    @Override
    public Reply ask(Asked asked, String text, List<Reply.Action> quick) {
        AddressDraft draft = new AddressDraft(asked);
        return switch (draft.part()) {
            case PLACE -> new Reply.Choices(text, buttons(draft), quick);
            case TOWN, BUILDING ->
                new Reply.Text(
                        text,
                        Stream.concat(Stream.of(asked.button(asked.say("no-building"), NONE)), quick.stream())
                                .toList());
            default -> new Reply.Text(text, quick);
        };
    }

    private static List<Reply.Action> buttons(AddressDraft draft) {
        Asked asked = draft.asked();
        List<Reply.Action> buttons = new ArrayList<>();
        List<PostalCodes.Place> places = draft.places();
        for (int i = 0; i < places.size(); i++) {
            buttons.add(asked.button(name(places.get(i)), String.valueOf(i)));
        }
        buttons.add(asked.button(asked.say("none-of-these"), NONE));
        return buttons;
    }

    private static String name(PostalCodes.Place place) {
        return place.town().isEmpty() ? place.city() : place.town();
    }

    @Override
    public String how(Asked asked) {
        AddressDraft draft = new AddressDraft(asked);
        return switch (draft.part()) {
            case CODE -> asked.say("how-postal-code");
            case PLACE -> asked.say("address-town-choice", "code", draft.text(Part.CODE));
            case PREFECTURE -> asked.say("address-prefecture");
            case CITY -> asked.say("address-city");
            case TOWN -> asked.say("address-town", "city", draft.text(Part.CITY));
            case STREET ->
                asked.say(
                        "address-street",
                        "place",
                        draft.text(Part.PREFECTURE) + draft.text(Part.CITY) + draft.text(Part.TOWN));
            case BUILDING -> asked.say("address-building");
        };
    }

    @Override
    public String hint(Asked asked) {
        return how(asked);
    }

    @Override
    public Heard pressed(Asked asked, String argument) {
        AddressDraft draft = new AddressDraft(asked);
        Part part = draft.part();
        if (argument.equals(NONE)) {
            return switch (part) {
                case PLACE -> draft.withoutPlace();
                case TOWN -> draft.with(Part.TOWN, "");
                case BUILDING -> draft.whole("");
                default -> Asker.super.pressed(asked, argument);
            };
        }
        List<PostalCodes.Place> places = part == Part.PLACE ? draft.places() : List.of();
        for (int i = 0; i < places.size(); i++) {
            if (argument.equals(String.valueOf(i))) {
                return draft.withPlace(places.get(i));
            }
        }
        return Asker.super.pressed(asked, argument);
    }

    @Override
    public Heard words(Asked asked, String words) {
        AddressDraft draft = new AddressDraft(asked);
        return switch (draft.part()) {
            case CODE -> code(draft, words);
            case PLACE -> place(draft, words);
            case PREFECTURE -> prefecture(draft, words);
            case TOWN, BUILDING -> {
                boolean none = NO_WORDS.stream().anyMatch(no -> Folding.same(no, words));
                yield none ? pressed(asked, NONE) : line(draft, words);
            }
            default -> line(draft, words);
        };
    }

    private static Heard code(AddressDraft draft, String words) {
        Reading<String> read = PostalCodeText.read(words);
        return read instanceof Reading.Understood<String> code
                ? draft.withCode(code.value())
                : draft.asked().heard(read);
    }

    private Heard place(AddressDraft draft, String words) {
        Asked asked = draft.asked();
        if (Folding.same(words, asked.say("none-of-these"))) {
            return draft.withoutPlace();
        }
        List<Choosing.Candidate> candidates = new ArrayList<>();
        for (PostalCodes.Place place : draft.places()) {
            candidates.add(new Choosing.Candidate(String.valueOf(candidates.size()), List.of(name(place))));
        }
        Reading<String> read = Choosing.one(words, candidates);
        return read instanceof Reading.Understood<String> index ? pressed(asked, index.value()) : asked.heard(read);
    }

    private static Heard prefecture(AddressDraft draft, String words) {
        return Prefectures.read(words)
                .map(prefecture -> draft.with(Part.PREFECTURE, prefecture))
                .orElseGet(() -> draft.asked().refuse("wrong-prefecture", "text", Shown.shortly(words)));
    }

    private static Heard line(AddressDraft draft, String words) {
        Reading<String> read = FreeText.line(words, 1, MAX_PART);
        if (read instanceof Reading.Understood<String> text) {
            return draft.part() == Part.BUILDING ? draft.whole(text.value()) : draft.with(draft.part(), text.value());
        }
        return draft.asked().heard(read);
    }

    @Override
    public boolean shaped(Object value) {
        return value instanceof Map<?, ?> address
                && Stream.of(Part.CODE, Part.PREFECTURE, Part.CITY, Part.TOWN, Part.STREET)
                        .allMatch(part -> address.get(part.key) instanceof String);
    }
}
