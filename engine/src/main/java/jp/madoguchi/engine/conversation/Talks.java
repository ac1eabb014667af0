package jp.madoguchi.engine.conversation;

import java.util.List;
import java.util.Objects;
import jp.madoguchi.engine.admissions.Admissions;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.conversation.ConversationState.PendingAsk;
import jp.madoguchi.engine.dialogue.DialogueState;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Outcome;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.dialogue.Start;
import jp.madoguchi.engine.dialogue.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins, goes on with, pauses and ends the talks of a conversation. */
@Component
class Talks {

    private final Dialogues dialogues;
    private final Completion completion;
    private final Admissions admissions;
    private final DeskTexts texts;

    Talks(Dialogues dialogues, Completion completion, Admissions admissions, DeskTexts texts) {
        this.dialogues = dialogues;
        this.completion = completion;
        this.admissions = admissions;
        this.texts = texts;
    }

    void begin(Exchange exchange, Topic topic, Start start) {
        pause(exchange);
        Turn turn = dialogues.begin(exchange, topic, start);
        DialogueState state = turn.state();
        settle(exchange, topic, turn, state == null ? null : Talk.of(topic, state, exchange.now()));
    }

    /** What the dialogue would answer; nothing has happened yet. */
    Turn hear(Exchange exchange, Talk talk, Input input) {
        return dialogues.take(exchange, talk, input);
    }

    /** Lets a turn happen that {@link #hear} worked out. */
    void take(Exchange exchange, Talk talk, Turn turn, @Nullable String message) {
        DialogueState after = turn.state();
        Talk moved = after == null ? null : talk.moved(after, exchange.now()).heard(message, talk.dialogue());
        settle(exchange, talk.topic(), turn, moved);
    }

    /** Says again what the resident was asked. */
    void repeat(Exchange exchange, Talk talk) {
        take(exchange, talk, dialogues.resume(exchange, talk), null);
    }

    void resume(Exchange exchange, Talk paused) {
        pause(exchange);
        exchange.become(exchange.state().withoutPaused(paused));
        repeat(exchange, paused);
    }

    /** Forgets what a message answered; a paused dialogue stays paused. */
    void forget(Exchange exchange, Talk talk, String message) {
        Turn turn =
                dialogues.forget(exchange, talk, talk.sources().place(message).orElseThrow());
        Talk without = talk.without(message, Objects.requireNonNull(turn.state()));
        exchange.say(new Reply.Text(texts.in(exchange, "forgotten"), List.of()));
        if (talk.equals(exchange.current())) {
            settle(exchange, talk.topic(), turn, without);
        } else {
            exchange.become(exchange.state().replacePaused(talk, without));
        }
    }

    void pause(Exchange exchange) {
        Talk talk = exchange.current();
        if (talk != null) {
            exchange.say(
                    new Reply.Text(texts.in(exchange, "paused", dialogues.title(exchange, talk.topic())), List.of()));
            exchange.become(exchange.state().pause());
        }
    }

    /** Says that a case has a question which comes after the present dialogue. */
    void announce(Exchange exchange, Case theCase) {
        String title = completion.definition(theCase).procedure().title().in(exchange.language());
        exchange.say(new Reply.Text(texts.in(exchange, "asked-later", title, theCase.number()), List.of()));
    }

    void cancelled(Exchange exchange, String caseNumber) {
        exchange.say(new Reply.Text(texts.in(exchange, "ask-cancelled", caseNumber), List.of()));
    }

    void closed(Exchange exchange, Talk talk) {
        exchange.say(new Reply.Text(texts.in(exchange, "closed", dialogues.title(exchange, talk.topic())), List.of()));
    }

    void remind(Exchange exchange, Talk talk) {
        exchange.say(dialogues.remind(exchange, talk).replies());
    }

    /** Asks what a case waits for, if the resident is free now. */
    void askWaiting(Exchange exchange, CaseLookup lookup) {
        List<PendingAsk> waiting = exchange.state().waiting();
        if (exchange.current() != null || waiting.isEmpty()) {
            return;
        }
        PendingAsk ask = waiting.get(0);
        ConversationState state = exchange.state();
        exchange.become(
                new ConversationState(state.version(), null, state.paused(), waiting.subList(1, waiting.size())));
        lookup.find(exchange.resident(), ask.caseNumber()).ifPresent(theCase -> ask(exchange, theCase, ask));
    }

    private void ask(Exchange exchange, Case theCase, PendingAsk ask) {
        CaseDefinition definition = completion.definition(theCase);
        String title = definition.procedure().title().in(exchange.language());
        exchange.say(new Reply.Text(texts.in(exchange, "asked", title, theCase.number()), List.of()));
        String form = ask.form();
        Topic topic = new Topic(
                form == null ? Topic.Purpose.CORRECT : Topic.Purpose.ASK,
                theCase.packageVersion(),
                theCase.procedure(),
                form == null ? definition.procedure().form() : form,
                theCase.number());
        begin(exchange, topic, form == null ? new Start.Correct(theCase.answers(), ask.comments()) : new Start.Fresh());
    }

    private boolean concernsNobodyElse(Exchange exchange, Topic topic, Outcome outcome) {
        if (outcome instanceof Outcome.Completed) {
            return completion.endsInSurvey(exchange, topic);
        }
        return outcome instanceof Outcome.Paused || outcome instanceof Outcome.Abandoned;
    }

    private void settle(Exchange exchange, Topic topic, Turn turn, @Nullable Talk talk) {
        if (!turn.outcomes().stream().allMatch(outcome -> concernsNobodyElse(exchange, topic, outcome))) {
            exchange.alone();
        }
        // What is said at the end is up to who takes the answers: only there is a number to tell.
        if (turn.outcomes().stream().noneMatch(Outcome.Completed.class::isInstance)) {
            exchange.say(turn.replies());
        }
        exchange.become(exchange.state().with(talk));
        for (Outcome outcome : turn.outcomes()) {
            if (outcome instanceof Outcome.Tried tried) {
                admissions.tried(TalkSurroundings.applicant(exchange, topic), tried.rule(), tried.key(), tried.right());
            } else if (outcome instanceof Outcome.Claimed claimed) {
                if (!admissions.claim(TalkSurroundings.applicant(exchange, topic), claimed.rule(), claimed.key())) {
                    exchange.say(new Reply.Text(claimed.taken(), List.of()));
                    return;
                }
            } else if (outcome instanceof Outcome.Completed completed) {
                completion.complete(exchange, topic, completed);
            } else if (outcome instanceof Outcome.Paused) {
                pause(exchange);
            } else {
                exchange.say(
                        new Reply.Text(texts.in(exchange, "abandoned", dialogues.title(exchange, topic)), List.of()));
            }
        }
    }
}
