package jp.madoguchi.definitions.sheets.xlsform;

/** Something of XLSForm that has no counterpart in our language; both sentences are without a full stop. */
final class Untranslatable extends RuntimeException {

    private final String ja;
    private final String en;

    Untranslatable(String ja, String en) {
        super(en, null, false, false);
        this.ja = ja;
        this.en = en;
    }

    String ja() {
        return ja;
    }

    String en() {
        return en;
    }
}
