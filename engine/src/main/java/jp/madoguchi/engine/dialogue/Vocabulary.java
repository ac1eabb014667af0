package jp.madoguchi.engine.dialogue;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.definitions.input.Folding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The words that are commands, by phase, out of {@code words.json}. */
final class Vocabulary {

    private static final Pattern PUNCTUATION = Pattern.compile("[「」『』\"'。．.、!?〜~…]+");
    private static final Set<String> CLOSING = Stream.of(
                    "決定", "決定する", "きめる", "次へ", "つぎへ", "次へ進む", "以上", "終わり", "おわり", "done", "next", "ok")
            .map(Vocabulary::plain)
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<Phase, Map<String, Event>> WORDS = load();

    private Vocabulary() {}

    /** The command a text is in a phase, or null when it is none. */
    static @Nullable Event command(Phase phase, String text) {
        Map<String, Event> words = WORDS.get(phase);
        return words == null ? null : words.get(plain(text));
    }

    /** Whether a text ends an answer of several parts: 決定, 次へ, 以上. */
    static boolean closing(String text) {
        return CLOSING.contains(plain(text));
    }

    private static String plain(String text) {
        String folded = Folding.fold(text);
        String plain = PUNCTUATION.matcher(folded).replaceAll("");
        return plain.isEmpty() ? folded : plain;
    }

    private static Map<Phase, Map<String, Event>> load() {
        Map<String, Map<Event, List<String>>> written = Messages.read("words.json", new TypeReference<>() {});
        Map<Phase, Map<String, Event>> words = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            Map<String, Event> here = new HashMap<>();
            add(written.getOrDefault("ANYWHERE", Map.of()), here);
            add(written.getOrDefault(phase.name(), Map.of()), here);
            words.put(phase, here);
        }
        return words;
    }

    // Words of a phase come after those of all phases and win over them.
    private static void add(Map<Event, List<String>> written, Map<String, Event> words) {
        written.forEach((event, texts) -> texts.forEach(text -> words.put(plain(text), event)));
    }
}
