package jp.madoguchi.engine.dialogue;

import jp.madoguchi.definitions.form.Answers;

/**
 * Where one dialogue stands: a small JSON document that outlives restarts and upgrades.
 *
 * @param version of this layout
 */
public record DialogueState(int version, Answers answers) {}
