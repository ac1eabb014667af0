package jp.madoguchi.engine.line.render;

/** The few words the channel adds by itself. */
record Words(String next, String previous, String choose, String camera, String album, String place, String swipe) {

    private static final Words JAPANESE =
            new Words("次へ▶", "◀前へ", "選んでください", "写真を撮る", "アルバムから選ぶ", "位置情報を送る", "続きは右へスワイプ ▶");
    private static final Words EASY =
            new Words("つぎへ▶", "◀まえへ", "えらんでください", "しゃしんを とる", "しゃしんを えらぶ", "ばしょを おくる", "つづきは みぎへ ▶");
    private static final Words ENGLISH = new Words(
            "Next ▶", "◀ Back", "Please choose", "Take a photo", "Choose a photo", "Send location", "Swipe for more ▶");

    /** @param language BCP 47 tag; English for what has no words of its own */
    static Words in(String language) {
        if (language.startsWith("ja-")) {
            return EASY;
        }
        return language.equals("ja") ? JAPANESE : ENGLISH;
    }
}
