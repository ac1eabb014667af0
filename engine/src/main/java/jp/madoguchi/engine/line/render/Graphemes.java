package jp.madoguchi.engine.line.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters as people see them and as LINE counts labels: grapheme clusters, an emoji family being one. */
final class Graphemes {

    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final String ELLIPSIS = "…";

    private Graphemes() {}

    static int count(String text) {
        if (plain(text)) {
            return text.length();
        }
        Matcher clusters = CLUSTER.matcher(text);
        int count = 0;
        while (clusters.find()) {
            count++;
        }
        return count;
    }

    /** At most that many, the last of them an ellipsis when something was left out. */
    static String cut(String text, int most) {
        if (text.length() <= most || count(text) <= most) {
            return text;
        }
        Matcher clusters = CLUSTER.matcher(text);
        int end = 0;
        for (int i = 0; i < most - 1 && clusters.find(); i++) {
            end = clusters.end();
        }
        return text.substring(0, end) + ELLIPSIS;
    }

    /** At most that many UTF-16 units, cut between clusters. */
    static String cutUnits(String text, int most) {
        return text.length() <= most ? text : text.substring(0, boundary(text, most - ELLIPSIS.length())) + ELLIPSIS;
    }

    /** The last place at or before {@code limit} where no cluster is torn; {@code limit} itself if one cluster is longer than that. */
    static int boundary(String text, int limit) {
        // Clusters are found from a little before; one that is longer than this does not occur in what people write.
        int from = Math.max(0, limit - 200);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from--;
        }
        Matcher clusters = CLUSTER.matcher(text).region(from, text.length()).useTransparentBounds(true);
        int end = from;
        while (clusters.find() && clusters.end() <= limit) {
            end = clusters.end();
        }
        if (end > from) {
            return end;
        }
        return limit > 0 && Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }

    /** Only characters that stand alone: ASCII, kana, CJK ideographs and their punctuation, without marks that join. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alone = (c >= 0x20 && c < 0x7f)
                    || (c >= 0x3001 && c < 0x3099 && (c < 0x302a || c > 0x302f))
                    || (c >= 0x30a1 && c <= 0x30ff)
                    || (c >= 0x4e00 && c <= 0x9fff);
            if (!alone) {
                return false;
            }
        }
        return true;
    }
}
