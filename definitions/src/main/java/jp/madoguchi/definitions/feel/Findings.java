package jp.madoguchi.definitions.feel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.definitions.text.Nearest;

/** The sentences of findings, in both languages. */
final class Findings {

    private Findings() {}

    static Finding syntax(Feel feel, FeelFailed failure) {
        return new Finding(
                "式「" + feel.source() + "」は FEEL として読めません。書き方を直してください。（" + failure.reason() + "）",
                "The expression \"" + feel.source() + "\" is not FEEL; correct it. (" + failure.reason() + ")");
    }

    static Finding openPlaceholder() {
        return new Finding("「{{」が「}}」で閉じられていません。閉じてください。", "A \"{{\" is not closed by \"}}\"; close it.");
    }

    static Finding unknownName(Feel feel, String name, Optional<String> nearest) {
        return in(
                feel,
                "「" + name + "」という名前はありません。" + maybe(nearest).orElse("ここで使える名前に直してください。"),
                "there is no name \"" + name + "\"; " + maybeEn(nearest).orElse("use a name that is known here."));
    }

    static Finding registerNotNamed(Feel feel) {
        return in(
                feel,
                "台帳の名前は \"eligible\" のように直接書いてください。",
                "name the register itself as the first argument, for example \"eligible\".");
    }

    static Finding unknownRegister(Feel feel, String id, Set<String> known) {
        Optional<String> nearest = Nearest.to(id, known);
        return in(
                feel,
                "「" + id + "」という台帳はありません。"
                        + maybe(nearest).orElse("registers/" + id + ".register.json を作るか、名前を直してください。"),
                "there is no register \"" + id + "\"; "
                        + maybeEn(nearest).orElse("add registers/" + id + ".register.json or correct the name."));
    }

    static Finding unknownColumn(Feel feel, String register, String column, Set<String> known) {
        Optional<String> nearest = Nearest.to(column, known);
        return in(
                feel,
                "台帳「" + register + "」に「" + column + "」という列はありません。"
                        + maybe(nearest).orElse("使えるのは " + list(known) + " です。"),
                "the register \"" + register + "\" has no column \"" + column + "\"; "
                        + maybeEn(nearest).orElse("there are " + list(known) + "."));
    }

    static Finding notFindable(Feel feel, String register, Set<String> columns, List<String> key) {
        return in(
                feel,
                "台帳「" + register + "」は " + list(columns) + " では引けません。キーは " + String.join(", ", key)
                        + " です。ほかの組み合わせは lookups に、一つの列は search に書いてください。",
                "the register \"" + register + "\" cannot be looked up by " + list(columns) + "; its key is "
                        + String.join(", ", key) + ", other sets go into \"lookups\", single columns need \"search\".");
    }

    static Finding unknownMember(Feel feel, FeelType of, String name, Optional<String> nearest, Set<String> known) {
        return in(
                feel,
                of.ja() + "に「" + name + "」という項目はありません。"
                        + maybe(nearest)
                                .orElse(known.isEmpty() ? "「." + name + "」を取ってください。" : "使えるのは " + list(known) + " です。"),
                of.en() + " has no member \"" + name + "\"; "
                        + maybeEn(nearest)
                                .orElse(
                                        known.isEmpty()
                                                ? "drop \"." + name + "\"."
                                                : "there are " + list(known) + "."));
    }

    static Finding unknownFunction(Feel feel, String name, Optional<String> nearest) {
        return in(
                feel,
                "「" + name + "」という関数はありません。" + maybe(nearest).orElse("関数の表にある名前に直してください。"),
                "there is no function \"" + name + "\"; "
                        + maybeEn(nearest).orElse("use one of the table of functions."));
    }

    static Finding wrongCount(Feel feel, String function, int count, Set<String> ways) {
        String calls = function + "(" + String.join("), " + function + "(", ways) + ")";
        return in(
                feel,
                "関数「" + function + "」に渡す値が合いません（" + count + "個）。" + calls + " のように書いてください。",
                "the function \"" + function + "\" does not take these " + count + " argument(s); write " + calls
                        + ".");
    }

    static Finding wrongArgument(Feel feel, String function, int position, FeelType actual, FeelType wanted) {
        return in(
                feel,
                "関数「" + function + "」の" + position + "番目には" + wanted.ja() + "を渡してください（" + actual.ja() + "が渡されています）。",
                "argument " + position + " of \"" + function + "\" must be " + wanted.en() + ", not " + actual.en()
                        + ".");
    }

    static Finding cannotCompare(Feel feel, FeelType left, FeelType right) {
        boolean list = left instanceof FeelType.ListOf ^ right instanceof FeelType.ListOf;
        return in(
                feel,
                left.ja() + "と" + right.ja() + "は比べられません。"
                        + (list ? "一覧に含まれるかは list contains(一覧, 値) で調べてください。" : "同じ種類の値どうしを比べてください。"),
                left.en() + " cannot be compared with " + right.en() + "; "
                        + (list ? "use list contains(list, value)." : "compare values of one type."));
    }

    static Finding cannotCompute(Feel feel, char operator, FeelType left, FeelType right) {
        String sign = operator == '^' ? "**" : String.valueOf(operator);
        return in(
                feel,
                left.ja() + "と" + right.ja() + "の間では「" + sign + "」の計算はできません。値の種類を確かめてください。",
                "\"" + sign + "\" does not work between " + left.en() + " and " + right.en() + "; check the types.");
    }

    static Finding notNumber(Feel feel, FeelType actual) {
        return in(
                feel,
                "数が必要ですが、" + actual.ja() + "があります。数に直してください。",
                "a number is needed, not " + actual.en() + "; use a number.");
    }

    static Finding notCondition(Feel feel, FeelType actual) {
        return in(
                feel,
                "条件（はい・いいえ）が必要ですが、" + actual.ja() + "があります。比較などの条件に直してください。",
                "a condition (boolean) is needed, not " + actual.en() + "; write a comparison or the like.");
    }

    static Finding notList(Feel feel, FeelType actual) {
        return in(
                feel,
                "一覧が必要ですが、" + actual.ja() + "があります。一覧を使ってください。",
                "a list is needed, not " + actual.en() + "; use a list.");
    }

    static Finding wrongResult(Feel feel, FeelType actual, FeelType wanted) {
        return in(
                feel,
                "結果は" + wanted.ja() + "でなければなりませんが、" + actual.ja() + "になります。式を直してください。",
                "the result must be " + wanted.en() + " but is " + actual.en() + "; correct the expression.");
    }

    private static Finding in(Feel feel, String ja, String en) {
        return new Finding("式「" + feel.source() + "」: " + ja, "In \"" + feel.source() + "\": " + en);
    }

    private static Optional<String> maybe(Optional<String> nearest) {
        return nearest.map(name -> "「" + name + "」ではありませんか。");
    }

    private static Optional<String> maybeEn(Optional<String> nearest) {
        return nearest.map(name -> "did you mean \"" + name + "\"?");
    }

    private static String list(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }
}
