package jp.madoguchi.engine.dialogue;

/** What a dialogue does when something happens. */
@FunctionalInterface
interface Move {
    void make(Talk talk, Happening happening);
}
