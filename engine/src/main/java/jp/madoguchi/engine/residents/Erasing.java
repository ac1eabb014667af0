package jp.madoguchi.engine.residents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was erased and what was kept, counted. What counts nothing is left out; nothing in it may name anybody. */
public final class Erasing {

    private final Map<String, Line> erased = new TreeMap<>();
    private final Map<String, Line> kept = new TreeMap<>();

    /**
     * Something that was erased or kept.
     *
     * @param title in Japanese
     * @param titleEn in English
     * @param count of rows, messages, files
     * @param reason why it was kept, in Japanese; empty for what was erased
     * @param reasonEn the same in English
     */
    public record Line(String id, String title, String titleEn, long count, String reason, String reasonEn) {

        private Line plus(Line other) {
            return new Line(id, title, titleEn, count + other.count, reason, reasonEn);
        }
    }

    public void erased(String id, String title, String titleEn, long count) {
        note(erased, new Line(id, title, titleEn, count, "", ""));
    }

    public void kept(Line line) {
        note(kept, line);
    }

    private static void note(Map<String, Line> lines, Line line) {
        if (line.count() > 0) {
            lines.put(
                    line.id(),
                    Optional.ofNullable(lines.get(line.id()))
                            .map(before -> before.plus(line))
                            .orElse(line));
        }
    }

    /** By their ids. */
    public List<Line> erased() {
        return new ArrayList<>(erased.values());
    }

    /** By their ids. */
    public List<Line> kept() {
        return new ArrayList<>(kept.values());
    }
}
