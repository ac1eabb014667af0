package jp.madoguchi.engine.dialogue;

import static jp.madoguchi.engine.dialogue.Ask.form;
import static jp.madoguchi.engine.dialogue.Ask.group;
import static jp.madoguchi.engine.dialogue.Ask.text;
import static jp.madoguchi.engine.dialogue.Ask.yesNo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import jp.madoguchi.definitions.form.Form;
import org.junit.jupiter.api.Test;

/** Every event in every phase, whether the table has a line for it or not. */
class TransitionsTest {

    private static final Form FORM = form(
            "届出",
            yesNo("first", "はじめてですか"),
            group("members", "世帯員", "世帯員", 0, 3, text("name", "氏名")),
            text("wish", "ご意見").optional());

    private static final Map<Phase, Supplier<Scenario>> WAYS = new EnumMap<>(Map.of(
            Phase.ASKING, () -> begun().says("はい"),
            Phase.GROUP, TransitionsTest::inGroup,
            Phase.STOPPING, () -> inGroup().says("中断"),
            Phase.RESTARTING, () -> inGroup().says("最初から"),
            Phase.SUMMARY, TransitionsTest::atSummary,
            Phase.CHOOSING, () -> atSummary().says("修正"),
            Phase.PAUSED, () -> inGroup().says("中断", "保存")));

    private static Scenario begun() {
        return Scenario.of(FORM).begins();
    }

    private static Scenario inGroup() {
        return begun().says("はい", "山口 花子");
    }

    private static Scenario atSummary() {
        return inGroup().says("次へ", "とくになし").atSummary();
    }

    @Test
    void everyTransitionIsVisitedAndAnswered() {
        Map<Phase, Set<Event>> visited = new EnumMap<>(Phase.class);
        WAYS.forEach((phase, way) -> {
            for (Event event : Event.values()) {
                Scenario talk = way.get();
                Talk before = talk.talk();
                Input input = input(before, event);
                Event heard = Hearing.hear(before, input).event();
                talk.does(input);
                assertThat(heard).isEqualTo(event);
                visited.computeIfAbsent(before.phase, p -> EnumSet.noneOf(Event.class))
                        .add(heard);
            }
        });

        Set<String> unvisited = new TreeSet<>();
        Transitions.table()
                .forEach((phase, moves) -> moves.keySet().stream()
                        .filter(event -> !visited.getOrDefault(phase, Set.of()).contains(event))
                        .forEach(event -> unvisited.add(phase + " × " + event)));
        assertThat(unvisited).isEmpty();
        assertThat(visited).containsOnlyKeys(Phase.values());
    }

    private static Input input(Talk talk, Event event) {
        return switch (event) {
            case ANSWER -> new Input.Said("あいうえお");
            case STALE -> new Input.Tapped(new Tap(-1, Event.NEXT, "0", "").data(), null);
            case CORRECT -> new Input.Tapped(new Tap(talk.token(), event, "0", "").data(), null);
            default -> new Input.Tapped(new Tap(talk.token(), event, talk.program.place(talk.spot), "0").data(), null);
        };
    }
}
