package jp.madoguchi.definitions.zengin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.madoguchi.definitions.input.Folding;

/** Finds banks and branches by their names: the very name before names that begin so, and those before names that hold it. */
public final class BankNames {

    /** How many candidates a resident is shown at most. */
    public static final int MAX = 40;

    private static final Pattern MARKS = Pattern.compile("[-ー・.()（）]");
    private static final Pattern ENDING = Pattern.compile("(?<=.)(?:銀行|ギンコウ|支店|シテン|bank)$");
    private static final String SMALL = "ァィゥェォャュョッヮヵヶヲ";
    private static final String LARGE = "アイウエオヤユヨツワカケオ";

    private BankNames() {}

    /**
     * A name made comparable: width, kind of kana, small kana, long-vowel marks and the ending 銀行 or 支店 make no difference. The
     * beginnings of names stay beginnings, so that a register can be searched by prefix.
     */
    public static String fold(String name) {
        StringBuilder folded =
                new StringBuilder(MARKS.matcher(Folding.fold(name)).replaceAll(""));
        for (int i = 0; i < folded.length(); i++) {
            int small = SMALL.indexOf(folded.charAt(i));
            if (small >= 0) {
                folded.setCharAt(i, LARGE.charAt(small));
            }
        }
        return ENDING.matcher(folded).replaceFirst("");
    }

    /**
     * Those of the entries that a text may mean.
     *
     * @param names the names of an entry, kana among them
     */
    static <T> List<T> matching(String typed, List<T> entries, Function<T, List<String>> names) {
        String wanted = fold(typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<T> same = select(entries, names, wanted, String::equals);
        if (!same.isEmpty()) {
            return same;
        }
        Set<T> found = new LinkedHashSet<>(select(entries, names, wanted, String::startsWith));
        found.addAll(select(entries, names, wanted, String::contains));
        return new ArrayList<>(found).subList(0, Math.min(MAX, found.size()));
    }

    private static <T> List<T> select(
            List<T> entries, Function<T, List<String>> names, String wanted, BiPredicate<String, String> fits) {
        List<T> selected = new ArrayList<>(entries);
        selected.removeIf(
                entry -> names.apply(entry).stream().map(BankNames::fold).noneMatch(name -> fits.test(name, wanted)));
        return selected;
    }
}
