package jp.madoguchi.engine.simulation;

import java.util.List;
import jp.madoguchi.definitions.packages.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How one conversation test went.
 *
 * @param failure why it failed and where; null when it passed
 * @param transcript the whole talk, a line per turn, for people to read
 */
public record CaseResult(
        String file, String title, @Nullable Problem failure, List<String> transcript) {
    public CaseResult {
        transcript = List.copyOf(transcript);
    }

    public boolean passed() {
        return failure == null;
    }
}
