package jp.madoguchi.definitions.feel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * How deep a place of an expression lies in brackets, ifs, loops and functions, told token by token and never less than the parser of FEEL
 * would find: it tries each level at least twice before it gives up.
 */
final class Levels {

    /** End with the bracket or the comma around them. */
    private static final Set<String> CLAUSES = Set.of("if", "function");

    /** Have commas of their own, so they end with the bracket around them. */
    private static final Set<String> LOOPS = Set.of("for", "some", "every");

    private static final Set<String> OTHER_KEYWORDS = Set.of(
            "then", "else", "in", "return", "satisfies", "and", "or", "not", "between", "external", "instance", "of");

    private final Deque<Open> open = new ArrayDeque<>();
    private int level;
    private int minuses;
    private boolean afterOperand;
    private boolean afterIn;

    Levels() {
        open.push(new Open(0));
    }

    /** The level after the next token. */
    int take(String token) {
        boolean minus = token.equals("-") && !afterOperand;
        minuses = minus ? minuses + 1 : 0;
        switch (token) {
            case "(", "[", "{" -> open();
            case ")", "}" -> close();
            case "]" -> {
                if (afterOperand) {
                    close();
                } else {
                    open(); // of a range without its end, as in ]1..2[
                }
            }
            case "," -> endClauses();
            default -> word(token);
        }
        afterIn = token.equals("in");
        afterOperand = isOperand(token);
        return level + minuses;
    }

    /** What follows {@code in} may be a test, a list, a range or a value in brackets, and all are tried. */
    private void open() {
        int weight = afterIn ? 2 : 1;
        open.push(new Open(weight));
        level += weight;
    }

    private void close() {
        if (open.size() > 1) {
            Open closed = open.pop();
            level -= closed.weight + closed.clauses + closed.loops;
        }
    }

    private void endClauses() {
        Open around = open.element();
        level -= around.clauses;
        around.clauses = 0;
    }

    private void word(String token) {
        if (CLAUSES.contains(token)) {
            open.element().clauses++;
            level++;
        } else if (LOOPS.contains(token)) {
            open.element().loops++;
            level++;
        }
    }

    private static boolean isOperand(String token) {
        char first = token.charAt(0);
        boolean word = Tokens.isWord(first) || first == '"' || first == '`';
        return word
                ? !CLAUSES.contains(token) && !LOOPS.contains(token) && !OTHER_KEYWORDS.contains(token)
                : first == ')' || first == ']' || first == '}';
    }

    /** A bracket not yet closed, and what began inside it. */
    private static final class Open {
        private final int weight;
        private int clauses;
        private int loops;

        Open(int weight) {
            this.weight = weight;
        }
    }
}
