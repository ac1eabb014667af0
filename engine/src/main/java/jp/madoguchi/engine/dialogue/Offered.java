package jp.madoguchi.engine.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.definitions.form.QuestionKind.Option;
import jp.madoguchi.definitions.input.Choosing;
import jp.madoguchi.definitions.input.Folding;
import jp.madoguchi.definitions.input.Reading;

/** The options of a question that are offered at the moment. */
record Offered(Asked asked, List<Option> all, List<Option> shown) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern LEADING_NUMBER = Pattern.compile("^\\D?(\\d+).*", Pattern.DOTALL);

    static Offered of(Asked asked, List<Option> all) {
        List<Option> shown = new ArrayList<>(all);
        shown.removeIf(option -> !asked.test(option.visibleWhen()));
        return new Offered(asked, all, shown);
    }

    /** The button of an option; it carries the option's number in the form, which stays when others are hidden. */
    Reply.Action button(Option option, String mark) {
        return asked.button(mark + asked.words().of(option.title()), String.valueOf(all.indexOf(option)));
    }

    Optional<Option> pressed(String argument) {
        return shown.stream()
                .filter(option -> String.valueOf(all.indexOf(option)).equals(argument))
                .findFirst();
    }

    boolean has(Object value) {
        return shown.stream().anyMatch(option -> option.value().equals(value));
    }

    /** Whether the words are the very title of an option. */
    boolean named(String words) {
        return shown.stream()
                .anyMatch(option ->
                        option.title().byLanguage().values().stream().anyMatch(title -> Folding.same(title, words)));
    }

    Reading<String> one(String words) {
        Optional<Option> numbered = byLeadingNumber(words);
        return numbered.isPresent() ? Reading.of(numbered.get().value()) : Choosing.one(words, candidates());
    }

    Reading<List<String>> several(String words) {
        Optional<Option> numbered = byLeadingNumber(words);
        return numbered.isPresent()
                ? Reading.of(List.of(numbered.get().value()))
                : Choosing.several(words, candidates());
    }

    // Where titles begin with numbers (0人, 1人, 2人 …) a number means the title, not the place in the list.
    private Optional<Option> byLeadingNumber(String words) {
        String number = Folding.fold(words);
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        List<Option> same = shown.stream()
                .filter(option -> option.title().byLanguage().values().stream()
                        .map(title -> LEADING_NUMBER.matcher(Folding.fold(title)))
                        .anyMatch(
                                leading -> leading.matches() && leading.group(1).equals(number)))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private List<Choosing.Candidate> candidates() {
        return shown.stream()
                .map(option -> new Choosing.Candidate(
                        option.value(), List.copyOf(option.title().byLanguage().values())))
                .toList();
    }

    /** The question's text, and under it the explanations of options that have one. */
    String explained(String text) {
        StringBuilder explained = new StringBuilder(text);
        for (Option option : shown) {
            if (option.help() != null) {
                explained
                        .append("\n・")
                        .append(asked.words().of(option.title()))
                        .append("：")
                        .append(asked.words().of(option.help()));
            }
        }
        return explained.toString();
    }
}
