package jp.madoguchi.engine.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.form.QuestionKind.Option;
import jp.madoguchi.definitions.input.Reading;
import org.jspecify.annotations.Nullable;

/** {@code choices}: options are switched on and off until 「決定」. */
record SeveralAsker(QuestionKind.Choices kind) implements Asker {

    /** Stands before the options chosen so far. */
    static final String CHOSEN_MARK = "✓ ";

    private static final String DONE = "done";
    private static final String CHOSEN = "chosen";

    @Override
    public Reply ask(Asked asked, String text, List<Reply.Action> quick) {
        Offered offered = offered(asked);
        Set<String> chosen = chosen(asked);
        List<Reply.Action> buttons = new ArrayList<>();
        for (Option option : offered.shown()) {
            buttons.add(offered.button(option, chosen.contains(option.value()) ? CHOSEN_MARK : ""));
        }
        buttons.add(asked.button(asked.say("decide"), DONE));
        return new Reply.Choices(offered.explained(text), buttons, quick);
    }

    private Offered offered(Asked asked) {
        return Offered.of(asked, kind.options());
    }

    @Override
    public String how(Asked asked) {
        return asked.say("how-choices");
    }

    @Override
    public String hint(Asked asked) {
        Set<String> chosen = chosen(asked);
        if (chosen.isEmpty()) {
            return how(asked);
        }
        String titles = kind.options().stream()
                .filter(option -> chosen.contains(option.value()))
                .map(option -> asked.words().of(option.title()))
                .collect(Collectors.joining("、"));
        return asked.say("chosen-so-far", "value", titles);
    }

    @Override
    public boolean askable(Asked asked) {
        return !offered(asked).shown().isEmpty();
    }

    @Override
    public boolean claims(Asked asked, String words) {
        return offered(asked).named(words);
    }

    @Override
    public Heard words(Asked asked, String words) {
        if (!claims(asked, words) && Vocabulary.closing(words)) {
            return done(asked);
        }
        Reading<List<String>> read = offered(asked).several(words);
        if (read instanceof Reading.Understood<List<String>> understood) {
            Set<String> chosen = chosen(asked);
            List<String> named = understood.value();
            if (named.size() > 1 || !chosen.removeAll(named)) {
                chosen.addAll(named);
            }
            return taken(asked, chosen);
        }
        return asked.heard(read);
    }

    @Override
    public Heard pressed(Asked asked, String argument) {
        if (argument.equals(DONE)) {
            return done(asked);
        }
        Optional<Option> option = offered(asked).pressed(argument);
        if (option.isEmpty()) {
            return Asker.super.pressed(asked, argument);
        }
        Set<String> chosen = chosen(asked);
        if (!chosen.remove(option.get().value())) {
            chosen.add(option.get().value());
        }
        return taken(asked, chosen);
    }

    private Heard taken(Asked asked, Set<String> chosen) {
        return chosen.size() > kind.max()
                ? asked.refuse("wrong-too-many", "max", kind.max())
                : new Heard.Part(asked.drafted(CHOSEN, inOrder(chosen)), "", false);
    }

    private Heard done(Asked asked) {
        List<String> chosen = inOrder(chosen(asked));
        if (chosen.isEmpty() && !asked.question().required()) {
            return new Heard.Skipped();
        }
        String problem = problem(asked, chosen);
        return problem == null ? new Heard.Answer(chosen) : new Heard.Refused(problem);
    }

    private List<String> inOrder(Set<String> chosen) {
        return kind.options().stream()
                .map(Option::value)
                .filter(chosen::contains)
                .toList();
    }

    // What was chosen and is no longer offered is not chosen any more: there would be no button to switch it off.
    private Set<String> chosen(Asked asked) {
        Object chosen = asked.draft().containsKey(CHOSEN) ? asked.draft().get(CHOSEN) : asked.present();
        Set<String> values = new LinkedHashSet<>();
        if (chosen instanceof List<?> list) {
            Offered offered = offered(asked);
            list.stream().filter(offered::has).forEach(value -> values.add(String.valueOf(value)));
        }
        return values;
    }

    @Override
    public boolean shaped(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(new OptionAsker(kind.options())::shaped);
    }

    @Override
    public @Nullable String problem(Asked asked, Object value) {
        List<?> chosen = (List<?>) value;
        int min = Math.max(kind.min(), asked.question().required() ? 1 : 0);
        if (chosen.size() < min) {
            return asked.say("wrong-too-few", "min", min);
        } else if (chosen.size() > kind.max()) {
            return asked.say("wrong-too-many", "max", kind.max());
        }
        return chosen.stream().allMatch(offered(asked)::has) ? null : asked.say("wrong-option-gone");
    }
}
