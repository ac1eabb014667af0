package jp.madoguchi.engine.dialogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.engine.dialogue.View.Choice;
import jp.madoguchi.engine.dialogue.View.Picker;
import jp.madoguchi.engine.dialogue.View.Prompt;
import jp.madoguchi.engine.dialogue.View.Row;
import org.jspecify.annotations.Nullable;

/** Shows where a dialogue stands without a word to anybody: nothing of it changes. */
final class Viewing {

    /** A page is left without saying so, and shows all the help there is. */
    private static final Set<Event> OF_A_TALK = EnumSet.of(Event.STOP, Event.SAVE, Event.HELP);

    private Viewing() {}

    static View of(Talk talk) {
        Flow.repeat(talk);
        List<Reply> replies = talk.turn().replies();
        return new View(
                String.valueOf(talk.token()),
                talk.words.of(talk.program.form().title()),
                Agenda.done(talk),
                Agenda.visible(talk).size(),
                rows(Summary.rows(talk)),
                prompt(talk, replies.get(replies.size() - 1)));
    }

    private static List<Row> rows(List<Reply.Row> rows) {
        return rows.stream()
                .map(row -> {
                    Reply.Action action = row.action();
                    return new Row(row.label(), row.value(), action == null ? null : action.data());
                })
                .toList();
    }

    private static Prompt prompt(Talk talk, Reply reply) {
        Spot spot = talk.spot;
        Question question = spot == null ? null : talk.program.entry(spot).question();
        return new Prompt(
                question == null ? null : question.id(),
                question == null ? null : question.kind().name(),
                control(talk, reply, question),
                PlainText.heading(reply),
                reply instanceof Reply.AskDate date ? picker(date) : null,
                reply instanceof Reply.Card card && talk.phase != Phase.SUMMARY ? rows(card.rows()) : List.of(),
                choices(options(reply)),
                choices(reply.quick().stream()));
    }

    private static String control(Talk talk, Reply reply, @Nullable Question question) {
        if (reply instanceof Reply.Choices) {
            return "choices";
        } else if (reply instanceof Reply.AskDate) {
            return "pick";
        } else if (reply instanceof Reply.AskPlace) {
            return "place";
        } else if (reply instanceof Reply.AskPhoto) {
            return "photo";
        } else if (reply instanceof Reply.Card) {
            return talk.phase == Phase.SUMMARY ? "summary" : "card";
        }
        return question != null && question.kind() instanceof QuestionKind.File ? "file" : "text";
    }

    private static Picker picker(Reply.AskDate date) {
        return new Picker(date.mode(), date.action().data(), date.initial(), date.min(), date.max());
    }

    private static Stream<Reply.Action> options(Reply reply) {
        if (reply instanceof Reply.Choices choices) {
            return choices.options().stream();
        }
        return reply instanceof Reply.Card card ? card.actions().stream() : Stream.empty();
    }

    private static List<Choice> choices(Stream<Reply.Action> actions) {
        return actions.map(Viewing::choice).filter(Objects::nonNull).toList();
    }

    private static @Nullable Choice choice(Reply.Action action) {
        Tap tap = Tap.parse(action.data());
        if (tap == null || OF_A_TALK.contains(tap.event())) {
            return null;
        }
        boolean chosen = action.label().startsWith(SeveralAsker.CHOSEN_MARK);
        String label = chosen ? action.label().substring(SeveralAsker.CHOSEN_MARK.length()) : action.label();
        return new Choice(label, action.data(), tap.event().code(), chosen);
    }
}
