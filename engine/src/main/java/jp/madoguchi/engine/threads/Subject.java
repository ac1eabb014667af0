package jp.madoguchi.engine.threads;

import java.util.UUID;
import jp.madoguchi.engine.cases.Case;
import org.jspecify.annotations.Nullable;

/**
 * What a thread is about: a case, a resident, or two residents in their roles.
 *
 * @param about names the thread within its municipality
 * @param resident the resident; of two the one whose role is declared first
 */
public record Subject(String about, UUID resident, @Nullable String caseNumber) {

    private static final String PAIR = "pair/";

    public static Subject of(Case theCase) {
        return new Subject("case/" + theCase.number(), theCase.resident(), theCase.number());
    }

    public static Subject of(UUID resident) {
        return new Subject("resident/" + resident, resident, null);
    }

    /** @param thread package and thread as declared, joined by a slash */
    static Subject pair(String thread, UUID first, UUID second) {
        return new Subject(PAIR + thread + '/' + first + '/' + second, first, null);
    }

    /** What every subject of that thread begins with. */
    static String pairPrefix(String thread) {
        return PAIR + thread + '/';
    }

    /** Whether residents talk among themselves. */
    public boolean isPair() {
        return about.startsWith(PAIR);
    }
}
