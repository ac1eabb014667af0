package jp.madoguchi.engine.dialogue;

import static jp.madoguchi.engine.dialogue.Ask.form;
import static jp.madoguchi.engine.dialogue.Ask.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.FormJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A dialogue as a page shows it: whatever a talk asks can be answered there, and looking changes nothing. */
class ViewTest {

    private static final Set<Event> NOT_IN_A_PAGE = EnumSet.of(Event.STOP, Event.SAVE, Event.HELP);

    @Test
    void offersWhateverTheTalkOffersInRandomForms() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        System.out.println("random pages with -Dfuzz.seed=" + seed);
        for (int i = 0; i < 30; i++) {
            Random random = new Random(seed + i);
            walk(RandomForm.of(random), random);
        }
    }

    @Test
    void hasAControlForEveryKind() throws IOException {
        Path file = Path.of("../definitions/src/test/resources/fixtures/valid/every-kind/forms/every-kind.form.json");
        Form form = FormJson.read(JsonMapper.shared().readTree(Files.readString(file)));
        Set<String> controls = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            controls.addAll(walk(form, new Random(i)));
        }
        assertThat(controls).contains("text", "choices", "pick", "place", "photo", "file", "card", "summary");
    }

    @Test
    void showsWhatWasAnsweredEachWithTheWayToCorrectIt() {
        Scenario talk = Scenario.of(form("申請", text("name", "名前"), text("shop", "店")))
                .begins()
                .says("花子");
        assertThat(talk.view().rows()).singleElement().satisfies(row -> {
            assertThat(row.label()).isEqualTo("名前");
            assertThat(row.value()).isEqualTo("花子");
        });
        talk.does(new Input.Tapped(talk.view().rows().get(0).correct(), null));
        assertThat(talk.view().prompt().question()).isEqualTo("name");
    }

    @Test
    void namesAnotherStepAfterEachAnswer() {
        Scenario talk =
                Scenario.of(form("申請", text("name", "名前"), text("shop", "店"))).begins();
        String first = talk.view().step();
        assertThat(talk.view().step()).isEqualTo(first);
        talk.says("花子");
        assertThat(talk.view().step()).isNotEqualTo(first);
    }

    /** The controls that were met on the way. */
    private static Set<String> walk(Form form, Random random) {
        RandomResident resident = new RandomResident(random);
        Scenario talk = Scenario.of(form).begins();
        Set<String> controls = new HashSet<>();
        for (int step = 0; step < 4000 && !talk.over(); step++) {
            View view = talk.view();
            assertThat(talk.view()).isEqualTo(view);
            controls.add(view.prompt().control());
            Input input = random.nextInt(300) == 0 ? new Input.Said("最初から") : resident.sensible(talk.replies());
            assertOffered(view, input);
            talk.does(input);
        }
        assertThat(talk.over()).as("over").isTrue();
        return controls;
    }

    private static void assertOffered(View view, Input input) {
        String control = view.prompt().control();
        if (input instanceof Input.SharedPlace) {
            assertThat(control).isEqualTo("place");
        } else if (input instanceof Input.SentMedia) {
            assertThat(control).isIn("photo", "file");
        } else if (input instanceof Input.Tapped tapped) {
            Tap tap = Tap.parse(tapped.data());
            assertThat(tap).isNotNull();
            if (!NOT_IN_A_PAGE.contains(tap.event())) {
                assertThat(offered(view)).contains(tapped.data());
            }
        }
    }

    private static List<String> offered(View view) {
        View.Prompt prompt = view.prompt();
        Stream<String> buttons = Stream.concat(prompt.options().stream(), prompt.actions().stream())
                .map(View.Choice::data);
        Stream<String> picker = Stream.ofNullable(prompt.picker()).map(View.Picker::data);
        Stream<String> rows = view.rows().stream().map(View.Row::correct);
        return Stream.of(buttons, picker, rows).flatMap(all -> all).toList();
    }
}
