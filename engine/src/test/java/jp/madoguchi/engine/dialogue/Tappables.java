package jp.madoguchi.engine.dialogue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Everything in replies that can be tapped, pickers left out. */
final class Tappables {

    private Tappables() {}

    static Stream<Reply.Action> of(List<Reply> replies) {
        return replies.stream().flatMap(Tappables::of);
    }

    private static Stream<Reply.Action> of(Reply reply) {
        Stream<Reply.Action> main = Stream.empty();
        if (reply instanceof Reply.Choices choices) {
            main = choices.options().stream();
        } else if (reply instanceof Reply.Card card) {
            Stream<Reply.Action> rows =
                    card.rows().stream().map(Reply.Row::action).filter(Objects::nonNull);
            main = Stream.concat(rows, card.actions().stream());
        }
        return Stream.concat(main, reply.quick().stream());
    }
}
