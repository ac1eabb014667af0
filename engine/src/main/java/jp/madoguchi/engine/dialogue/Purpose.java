package jp.madoguchi.engine.dialogue;

/** Why a dialogue was begun. */
enum Purpose {
    FRESH,
    EDIT,
    CORRECT
}
