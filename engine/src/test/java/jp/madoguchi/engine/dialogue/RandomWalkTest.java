package jp.madoguchi.engine.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FormVariables;
import jp.madoguchi.definitions.form.AnswerCheck;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.FormJson;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.input.PostalCodes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Random residents in random forms, to the end. The seed of a failure stands in its message; give it as {@code -Dfuzz.seed}. */
class RandomWalkTest {

    private static final PostalCodes CODES = code -> switch (code) {
        case "753-0074" -> List.of(new PostalCodes.Place("山口県", "山口市", "中央"));
        case "754-0000" ->
            List.of(new PostalCodes.Place("山口県", "山口市", "小郡上郷"), new PostalCodes.Place("山口県", "山口市", "小郡下郷"));
        default -> List.of();
    };

    @Test
    void everyWalkComesToAnEndWithoutSilenceOrException() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        System.out.println("random walks with -Dfuzz.seed=" + seed);
        for (int i = 0; i < 60; i++) {
            walk(seed + i, RandomForm::of);
        }
    }

    @Test
    void formsOfTheFixturesComeToAnEndToo() throws IOException {
        for (String name :
                List.of("every-kind/forms/every-kind", "every-kind/forms/profile", "kitchen-waste/forms/application")) {
            Path file = Path.of("../definitions/src/test/resources/fixtures/valid", name + ".form.json");
            Form form = FormJson.read(JsonMapper.shared().readTree(Files.readString(file)));
            for (int i = 0; i < 5; i++) {
                walk(i, random -> form);
            }
        }
    }

    private static void walk(long seed, Function<Random, Form> made) {
        try {
            Random random = new Random(seed);
            Form form = made.apply(random);
            Answers answers = new Walk(form, random).toTheEnd(new Start.Fresh());
            Start second = random.nextBoolean() ? new Start.Edit(answers) : marked(form, answers, random);
            new Walk(form, random).toTheEnd(second);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("-Dfuzz.seed=" + seed + ": " + e.getMessage(), e);
        }
    }

    private static Start marked(Form form, Answers answers, Random random) {
        List<Question> all = form.allQuestions();
        return new Start.Correct(
                answers, Map.of(all.get(random.nextInt(all.size())).id(), "確認してください", "nowhere", "一般のお知らせ"));
    }

    /** One dialogue of a random resident. */
    private static final class Walk {

        private final Form form;
        private final Random random;
        private final RandomResident resident;
        private final List<Reply.Action> old = new ArrayList<>();

        Walk(Form form, Random random) {
            this.form = form;
            this.random = random;
            this.resident = new RandomResident(random);
        }

        Answers toTheEnd(Start start) {
            Scenario talk = Scenario.of(form).knowing(CODES).begins(start);
            int wild = random.nextInt(120);
            for (int step = 0; step < 4000; step++) {
                if (talk.over() && talk.outcomes().get(0) instanceof Outcome.Completed completed) {
                    assertValid(completed.answers());
                    return completed.answers();
                } else if (talk.over()) {
                    talk.begins(start);
                }
                Tappables.of(talk.replies()).forEach(old::add);
                Input input = step < wild ? resident.anything(talk.replies(), old) : next(talk);
                between(talk);
                talk.does(input);
            }
            throw new AssertionError("no end after 4000 turns; the last words were " + talk.replies());
        }

        // A dialogue never hangs, but a rule may be unkind to a value: now and then a resident goes another way.
        private Input next(Scenario talk) {
            return random.nextInt(300) == 0 ? new Input.Said("最初から") : resident.sensible(talk.replies());
        }

        private void between(Scenario talk) {
            if (random.nextInt(40) == 0) {
                talk.isReminded();
            } else if (random.nextInt(60) == 0) {
                talk.resumes();
            }
        }

        /** What costs nothing is not asked to be paid. */
        private static boolean costsNothing(Question question, Map<String, Object> variables) {
            return question.kind() instanceof QuestionKind.Payment payment
                    && Scenario.EXPRESSIONS.test(
                            new Feel("count((" + payment.items().source() + ")[amount > 0]) = 0"),
                            variables,
                            Scenario.NOW);
        }

        private void assertValid(Answers answers) {
            Map<String, Object> variables = FormVariables.of(form, answers);
            for (Question question : form.questions()) {
                boolean visible = question.visibleWhen() == null
                        || Scenario.EXPRESSIONS.test(question.visibleWhen(), variables, Scenario.NOW);
                boolean given = answers.has(question.id());
                if (!visible) {
                    assertThat(given).as("hidden " + question.id()).isFalse();
                } else if (question.required() && question.kind().asks() && !costsNothing(question, variables)) {
                    assertThat(given).as("required " + question.id()).isTrue();
                }
                if (given) {
                    question.rules()
                            .forEach(rule -> assertThat(Scenario.EXPRESSIONS.test(rule.must(), variables, Scenario.NOW))
                                    .as(rule.must() + " in " + answers)
                                    .isTrue());
                }
            }
            assertThat(AnswerCheck.of(form).check(answers)).isEmpty();
        }
    }
}
