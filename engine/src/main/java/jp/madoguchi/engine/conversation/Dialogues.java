package jp.madoguchi.engine.conversation;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import jp.madoguchi.definitions.feel.FeelFailed;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.dialogue.Dialogue;
import jp.madoguchi.engine.dialogue.DialogueState;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Program;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.dialogue.Start;
import jp.madoguchi.engine.dialogue.Surroundings;
import jp.madoguchi.engine.dialogue.Turn;
import jp.madoguchi.engine.dialogue.View;
import jp.madoguchi.engine.packages.Packages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs the pure dialogue for a talk: finds its program and tells it what it may know. */
@Component
class Dialogues {

    private static final Logger LOG = LoggerFactory.getLogger(Dialogues.class);

    private final Packages packages;
    private final Programs programs;
    private final TalkSurroundings surroundings;
    private final Dialogue dialogue;
    private final DeskTexts texts;

    Dialogues(Packages packages, Programs programs, TalkSurroundings surroundings, Dialogue dialogue, DeskTexts texts) {
        this.packages = packages;
        this.programs = programs;
        this.surroundings = surroundings;
        this.dialogue = dialogue;
        this.texts = texts;
    }

    Turn begin(Exchange exchange, Topic topic, Start start) {
        return answered(
                exchange,
                topic,
                null,
                () -> dialogue.begin(program(exchange, topic), start, surroundings(exchange, topic)));
    }

    Turn take(Exchange exchange, Talk talk, Input input) {
        return going(exchange, talk, (program, around) -> dialogue.take(program, talk.dialogue(), input, around));
    }

    Turn resume(Exchange exchange, Talk talk) {
        return going(exchange, talk, (program, around) -> dialogue.resume(program, talk.dialogue(), around));
    }

    Turn remind(Exchange exchange, Talk talk) {
        return going(exchange, talk, (program, around) -> dialogue.remind(program, talk.dialogue(), around));
    }

    Turn forget(Exchange exchange, Talk talk, String question) {
        return going(exchange, talk, (program, around) -> dialogue.forget(program, talk.dialogue(), question, around));
    }

    /**
     * Where a talk stands.
     *
     * @throws jp.madoguchi.engine.cases.Cases.CaseRefusal when the package cannot tell, by its own fault
     */
    View view(Exchange exchange, Talk talk) {
        Topic topic = talk.topic();
        try {
            return dialogue.view(program(exchange, topic), talk.dialogue(), surroundings(exchange, topic));
        } catch (FeelFailed e) {
            LOG.error("Form {} of {} cannot be shown: {}", topic.form(), topic.packageVersion(), e.expression());
            throw new Cases.CaseRefusal(texts.in(exchange, "broken", title(exchange, topic)));
        }
    }

    private Turn going(Exchange exchange, Talk talk, BiFunction<Program, Surroundings, Turn> turn) {
        Topic topic = talk.topic();
        return answered(
                exchange,
                topic,
                talk.dialogue(),
                () -> turn.apply(program(exchange, topic), surroundings(exchange, topic)));
    }

    /** An expression that fails on what a resident answered is the package's fault: told to the resident, who stays where they were. */
    private Turn answered(Exchange exchange, Topic topic, @Nullable DialogueState before, Supplier<Turn> turn) {
        try {
            return turn.get();
        } catch (FeelFailed e) {
            LOG.error(
                    "Form {} of {} in {}: the expression {} failed on what a resident answered; mend it and publish a new version",
                    topic.form(),
                    topic.packageVersion(),
                    exchange.resident().municipality(),
                    e.expression());
            String sorry = texts.in(exchange, "broken", title(exchange, topic));
            return new Turn(before, List.of(new Reply.Text(sorry, List.of())), List.of(), true);
        }
    }

    CaseDefinition definition(Exchange exchange, Topic topic) {
        return CaseDefinition.of(
                packages, exchange.resident().municipality(), topic.packageVersion(), topic.procedure());
    }

    String title(Exchange exchange, Topic topic) {
        return definition(exchange, topic).procedure().title().in(exchange.language());
    }

    private Program program(Exchange exchange, Topic topic) {
        return programs.of(definition(exchange, topic).installed(), topic.form());
    }

    private Surroundings surroundings(Exchange exchange, Topic topic) {
        return surroundings.of(exchange, topic, definition(exchange, topic));
    }
}
