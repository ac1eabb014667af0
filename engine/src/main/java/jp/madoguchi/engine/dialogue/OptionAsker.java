package jp.madoguchi.engine.dialogue;

import java.util.List;
import jp.madoguchi.definitions.form.QuestionKind.Option;
import org.jspecify.annotations.Nullable;

/** {@code choice}: one of the options. */
record OptionAsker(List<Option> options) implements Asker {

    @Override
    public Reply ask(Asked asked, String text, List<Reply.Action> quick) {
        Offered offered = Offered.of(asked, options);
        List<Reply.Action> buttons = offered.shown().stream()
                .map(option -> offered.button(option, ""))
                .toList();
        return new Reply.Choices(offered.explained(text), buttons, quick);
    }

    @Override
    public String how(Asked asked) {
        return asked.say("how-choice");
    }

    @Override
    public String hint(Asked asked) {
        return "";
    }

    @Override
    public boolean askable(Asked asked) {
        return !Offered.of(asked, options).shown().isEmpty();
    }

    @Override
    public boolean claims(Asked asked, String words) {
        return Offered.of(asked, options).named(words);
    }

    @Override
    public Heard words(Asked asked, String words) {
        return asked.heard(Offered.of(asked, options).one(words));
    }

    @Override
    public Heard pressed(Asked asked, String argument) {
        return Offered.of(asked, options)
                .pressed(argument)
                .<Heard>map(option -> new Heard.Answer(option.value()))
                .orElseGet(() -> Asker.super.pressed(asked, argument));
    }

    @Override
    public boolean shaped(Object value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    @Override
    public @Nullable String problem(Asked asked, Object value) {
        return Offered.of(asked, options).has(value) ? null : asked.say("wrong-option-gone");
    }
}
