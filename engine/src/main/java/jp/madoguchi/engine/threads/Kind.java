package jp.madoguchi.engine.threads;

import java.util.Locale;

/** What an entry of a thread is. */
public enum Kind {
    TEXT,
    PHOTO,
    FILE,
    PLACE,
    /** Staff sent a form to fill. */
    FORM,
    /** The resident filled it. */
    FORM_ANSWER,
    /** Staff ask for money. */
    PAYMENT,
    /** Staff sent an issued document as a link. */
    DOCUMENT;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As in JSON and the database: {@code text, photo, file, place, form, form-answer, payment, document}. */
    public String code() {
        return code;
    }

    static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
