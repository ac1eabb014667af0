package jp.madoguchi.definitions.packages.checks;

import jp.madoguchi.definitions.feel.TakenNames;

/** Names that cannot be given to answers, forms and parameters. */
final class Names {

    private Names() {}

    static void checkReserved(Report report, String pointer, String name) {
        if (TakenNames.isOurs(name)) {
            report.add(
                    pointer,
                    "「" + name + "」は式の中で別の意味に使うので、id にできません。ほかの名前にしてください。",
                    "\"" + name
                            + "\" has a meaning of its own in expressions and cannot be an id; choose another name.");
        }
        checkWord(report, pointer, name);
    }

    static void checkWord(Report report, String pointer, String name) {
        if (TakenNames.isWord(name)) {
            report.add(
                    pointer,
                    "「" + name + "」は FEEL の言葉なので、id にできません。ほかの名前にしてください。",
                    "\"" + name + "\" is a word of FEEL and cannot be an id; choose another name.");
        }
    }
}
