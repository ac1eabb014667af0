package jp.madoguchi.definitions.feel;

import java.util.Optional;
import org.camunda.feel.syntaxtree.Exp;

/**
 * How much an expression may hold. FEEL's parser takes time exponential in the depth of brackets and stack in the length of chains, so
 * whatever comes from a package is measured before it is parsed.
 */
final class Limits {

    static final int MAX_LENGTH = 4_000;
    static final int MAX_TOKENS = 500;
    static final int MAX_LEVELS = 12;

    /** Tokens, each counted twice as often as one a level further out: some 12 at the deepest level, 400 at the seventh. */
    static final int MAX_WORK = 50_000;

    /** Less than what the interpreter can go down, so that what was let through can be evaluated. */
    static final int MAX_CHAIN = 150;

    private static final int EXCERPT = 30;

    private Limits() {}

    /** Why a text is not even parsed. */
    static Optional<Finding> exceededBy(String source) {
        if (source.length() > MAX_LENGTH) {
            return Optional.of(tooLong(source, source.length() + " 文字", source.length() + " characters"));
        }
        Tokens tokens = new Tokens(source);
        Levels levels = new Levels();
        long work = 0;
        for (int count = 1; tokens.next(); count++) {
            int level = levels.take(tokens.token());
            work += 1L << Math.min(level, MAX_LEVELS);
            if (level > MAX_LEVELS || work > MAX_WORK) {
                return Optional.of(tooDeep(source, tokens.start()));
            } else if (count > MAX_TOKENS) {
                return Optional.of(tooLong(source, MAX_TOKENS + " 語より多い", "more than " + MAX_TOKENS + " words"));
            }
        }
        return Optional.empty();
    }

    /** Why an expression that was parsed is not evaluated. */
    static Optional<Finding> exceededBy(String source, Exp expression) {
        return depth(expression) > MAX_CHAIN ? Optional.of(tooLong(source)) : Optional.empty();
    }

    private static int depth(Exp expression) {
        return 1
                + Tree.children(expression).stream()
                        .mapToInt(Limits::depth)
                        .max()
                        .orElse(0);
    }

    private static Finding tooLong(String source, String sizeJa, String sizeEn) {
        return new Finding(
                "式「" + start(source) + "」が長すぎます（" + sizeJa + "）。" + MAX_LENGTH + " 文字・" + MAX_TOKENS
                        + " 語までにし、計算の質問などに分けてください。",
                "The expression \"" + start(source) + "\" is too long (" + sizeEn + "); keep to " + MAX_LENGTH
                        + " characters and " + MAX_TOKENS
                        + " words, and split it, for example into computed questions.");
    }

    /** A chain such as {@code 1 + 1 + 1 + …}, or one the parser ran out of stack on. */
    static Finding tooLong(String source) {
        return new Finding(
                "式「" + start(source) + "」のつながりが長すぎます。" + MAX_CHAIN + " 項までにし、計算の質問などに分けるか sum(一覧) などを使ってください。",
                "The expression \"" + start(source) + "\" is too long a chain; keep to " + MAX_CHAIN
                        + " terms, and split it, for example into computed questions, or use sum(list) or the like.");
    }

    private static Finding tooDeep(String source, int at) {
        String place = source.substring(at, Math.min(source.length(), at + EXCERPT));
        return new Finding(
                "式「" + start(source) + "」の " + (at + 1) + " 文字目「" + place
                        + "」は、入れ子が深すぎるか、深い入れ子の中が長すぎます。かっこ・if・for・関数は合わせて " + MAX_LEVELS + " 段までにし、計算の質問などに分けてください。",
                "The expression \"" + start(source)
                        + "\" is nested too deeply, or too long inside its nesting, at character "
                        + (at + 1) + " (\"" + place + "\"); keep to " + MAX_LEVELS
                        + " levels of brackets, ifs, loops and functions, and split it, for example into computed questions.");
    }

    private static String start(String source) {
        return source.length() <= 2 * EXCERPT ? source : source.substring(0, 2 * EXCERPT) + "…";
    }
}
