package jp.madoguchi.engine.texts;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.madoguchi.definitions.text.Texts;

/** What a text of a municipality's own must be like, so that it can be said in place of the usual one. */
public final class Wording {

    /** LINE's limit for the words on a button. */
    private static final int LONGEST_LABEL = 20;

    private static final int LONGEST = 1000;
    private static final Pattern VALUE = Pattern.compile("%(?:,d|s|%)");

    private Wording() {}

    /** Where values are put in, in order. */
    public static List<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Whether it is so short that it may stand on a button. */
    private static boolean label(Texts usual) {
        return usual.in(Texts.JAPANESE).length() <= LONGEST_LABEL / 2
                && values(usual.in(Texts.JAPANESE)).isEmpty();
    }

    /** How many characters it may have. */
    public static int longest(Texts usual) {
        return label(usual) ? LONGEST_LABEL : LONGEST;
    }

    /**
     * The text as it may be kept.
     *
     * @throws IllegalArgumentException when it is empty, too long, or has other values than the usual one
     */
    public static String checked(Texts usual, String language, String text) {
        int most = longest(usual);
        if (text.isBlank() || text.codePointCount(0, text.length()) > most) {
            throw new IllegalArgumentException("text（文面）は 1〜" + most + " 文字にしてください（今は " + text.length()
                    + " 文字）。 / \"text\" has 1 to " + most + " characters; got " + text.length() + ".");
        }
        List<String> wanted = values(usual.in(language));
        boolean stray = VALUE.matcher(text).replaceAll("").contains("%");
        if (stray || !values(text).equals(wanted)) {
            throw new IllegalArgumentException("text（文面）には、値の入る印を元の文面と同じ数だけ、同じ順に書いてください（" + String.join(" ", wanted)
                    + "）。% を書くときは %% とします。 / \"text\" needs the same marks for values as the usual text, in the same order: "
                    + String.join(" ", wanted) + "; write %% for a percent sign.");
        }
        return text;
    }
}
