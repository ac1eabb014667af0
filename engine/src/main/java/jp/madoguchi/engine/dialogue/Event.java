package jp.madoguchi.engine.dialogue;

import java.util.Locale;

/** What a resident did, as far as it matters to where the dialogue goes next. */
enum Event {
    /** Anything that is not one of the others: words, a picked date, an option, a photo, a position, a sticker. */
    ANSWER,
    BACK,
    SKIP,
    /** Take the value that was offered: the answer given before, or the prefill. */
    KEEP,
    HELP,
    STOP,
    RESTART,
    /** See the answers so far. */
    REVIEW,
    /** Go on where it stands. */
    GO_ON,
    CORRECT,
    SEND,
    ADD,
    REMOVE,
    NEXT,
    SAVE,
    DISCARD,
    /** Yes, start again. */
    CONFIRM,
    /** A button of an earlier question. */
    STALE;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    String code() {
        return code;
    }
}
