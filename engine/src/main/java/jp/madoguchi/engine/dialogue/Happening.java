package jp.madoguchi.engine.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * An input as the dialogue takes it.
 *
 * @param spot the question a button belongs to; null for none
 * @param argument what the button says beside that
 */
record Happening(Event event, @Nullable Spot spot, String argument, Input input) {

    /** The same button tapped, for words that name it. */
    Happening as(Tap tap, Program program) {
        return new Happening(tap.event(), program.spot(tap.place()), tap.argument(), input);
    }
}
