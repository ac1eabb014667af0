package jp.madoguchi.definitions.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which of several options is meant. */
public final class Choosing {

    private static final Pattern NUMBER =
            Pattern.compile("(?:NO\\.?)?(\\d{1,3})(?:番目?|つ目|\\.|\\))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern STRONG = Pattern.compile("[、,，;；\\n]+");
    private static final Pattern WEAK = Pattern.compile("[・･/／+＋&＆\\s\\u3000]+|と|および|及び");
    private static final Set<String> ALL =
            Set.of(Folding.fold("全部"), Folding.fold("すべて"), Folding.fold("全て"), Folding.fold("ぜんぶ"), "all");

    private Choosing() {}

    /**
     * An option as offered.
     *
     * @param value what is stored
     * @param titles how it is called, in every language it was shown in
     */
    public record Candidate(String value, List<String> titles) {
        public Candidate {
            titles = List.copyOf(titles);
        }
    }

    /** The value of one option, found by its title, a number counted from 1, or the only title that begins so. */
    public static Reading<String> one(String typed, List<Candidate> candidates) {
        if (Typed.tooLong(typed)) {
            return Reading.not(Reasons.notAnOption());
        }
        return find(Typed.text(typed), candidates).map(Candidate::value);
    }

    /**
     * The values of several options, in the order of the options, each once. Separated by 、, a comma, ・, a space, or a new line;
     * 「全部」 and 「すべて」 mean all.
     */
    public static Reading<List<String>> several(String typed, List<Candidate> candidates) {
        String text = Typed.text(typed);
        if (Typed.tooLong(typed)) {
            return Reading.not(Reasons.notAnOption());
        }
        Set<Candidate> chosen = new LinkedHashSet<>();
        if (ALL.contains(Folding.fold(text))) {
            chosen.addAll(candidates);
        } else {
            Reading<Boolean> read = collect(text, List.of(STRONG, WEAK), candidates, chosen);
            if (read instanceof Reading.NotUnderstood<Boolean> not) {
                return Reading.not(not.reason());
            }
        }
        return Reading.of(candidates.stream()
                .filter(chosen::contains)
                .map(Candidate::value)
                .toList());
    }

    /** Takes a text whole if it can, else its parts: titles may hold the very signs people separate by. */
    private static Reading<Boolean> collect(
            String text, List<Pattern> separators, List<Candidate> candidates, Set<Candidate> chosen) {
        Reading<Candidate> whole = find(text, candidates);
        if (whole instanceof Reading.Understood<Candidate> understood) {
            chosen.add(understood.value());
            return Reading.of(true);
        }
        if (separators.isEmpty()) {
            return whole.map(candidate -> true);
        }
        List<Pattern> weaker = separators.subList(1, separators.size());
        for (String part : separators.get(0).splitAsStream(text).toList()) {
            if (!part.isBlank()) {
                Reading<Boolean> read = collect(part.strip(), weaker, candidates, chosen);
                if (read instanceof Reading.NotUnderstood) {
                    return read;
                }
            }
        }
        return chosen.isEmpty() ? Reading.not(Reasons.notAnOption()) : Reading.of(true);
    }

    private static Reading<Candidate> find(String text, List<Candidate> candidates) {
        String folded = Folding.fold(text);
        if (folded.isEmpty()) {
            return Reading.not(Reasons.notAnOption());
        }
        List<Candidate> same = matching(candidates, text::equals);
        if (same.isEmpty()) {
            same = matching(candidates, title -> Folding.fold(title).equals(folded));
        }
        if (same.isEmpty()) {
            same = numbered(text, candidates);
        }
        if (same.isEmpty()) {
            same = matching(candidates, title -> Folding.fold(title).startsWith(folded));
        }
        return switch (same.size()) {
            case 0 -> Reading.not(Reasons.notAnOption());
            case 1 -> Reading.of(same.get(0));
            default ->
                Reading.not(Reasons.severalOptions(same.stream()
                        .map(candidate -> candidate.titles().get(0))
                        .toList()));
        };
    }

    private static List<Candidate> matching(List<Candidate> candidates, Predicate<String> title) {
        List<Candidate> matching = new ArrayList<>(candidates);
        matching.removeIf(candidate -> candidate.titles().stream().noneMatch(title));
        return matching;
    }

    private static List<Candidate> numbered(String text, List<Candidate> candidates) {
        Matcher number = NUMBER.matcher(Folding.fold(text));
        if (!number.matches()) {
            return List.of();
        }
        int index = Integer.parseInt(number.group(1)) - 1;
        return index >= 0 && index < candidates.size() ? List.of(candidates.get(index)) : List.of();
    }
}
