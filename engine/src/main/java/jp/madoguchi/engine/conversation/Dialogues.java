package jp.madoguchi.engine.conversation;

import java.time.ZonedDateTime;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.input.PostalCodes;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.dialogue.Dialogue;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Program;
import jp.madoguchi.engine.dialogue.Start;
import jp.madoguchi.engine.dialogue.Surroundings;
import jp.madoguchi.engine.dialogue.Turn;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.time.TurnableClock;
import org.springframework.stereotype.Component;

/** Runs the pure dialogue for a talk: finds its program and tells it what it may know. */
@Component
class Dialogues {

    private final Packages packages;
    private final Programs programs;
    private final Cases cases;
    private final Dialogue dialogue;
    private final PostalCodes postalCodes;

    Dialogues(Packages packages, Programs programs, Cases cases, Dialogue dialogue, PostalCodes postalCodes) {
        this.packages = packages;
        this.programs = programs;
        this.cases = cases;
        this.dialogue = dialogue;
        this.postalCodes = postalCodes;
    }

    Turn begin(Exchange exchange, Topic topic, Start start) {
        return dialogue.begin(program(exchange, topic), start, surroundings(exchange, topic));
    }

    Turn take(Exchange exchange, Talk talk, Input input) {
        return dialogue.take(
                program(exchange, talk.topic()), talk.dialogue(), input, surroundings(exchange, talk.topic()));
    }

    Turn resume(Exchange exchange, Talk talk) {
        return dialogue.resume(program(exchange, talk.topic()), talk.dialogue(), surroundings(exchange, talk.topic()));
    }

    Turn remind(Exchange exchange, Talk talk) {
        return dialogue.remind(program(exchange, talk.topic()), talk.dialogue(), surroundings(exchange, talk.topic()));
    }

    Turn forget(Exchange exchange, Talk talk, String question) {
        return dialogue.forget(
                program(exchange, talk.topic()), talk.dialogue(), question, surroundings(exchange, talk.topic()));
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
        CaseDefinition definition = definition(exchange, topic);
        return new Surroundings(
                ZonedDateTime.ofInstant(exchange.now(), TurnableClock.TOKYO),
                exchange.language(),
                exchange.resident().attributes(),
                definition.installed().parameters(),
                previous(exchange, topic, definition),
                postalCodes);
    }

    /** Looked up only for forms that offer earlier answers, since most turns can do without. */
    private Answers previous(Exchange exchange, Topic topic, CaseDefinition definition) {
        boolean offered = topic.purpose() == Topic.Purpose.INTAKE
                && definition.form().allQuestions().stream().anyMatch(Dialogues::offersPrevious);
        return offered
                ? cases.previous(exchange.resident(), topic.packageVersion().id(), topic.procedure())
                : Answers.none();
    }

    private static boolean offersPrevious(Question question) {
        Feel prefill = question.prefill();
        return prefill != null && prefill.source().contains("previous");
    }
}
