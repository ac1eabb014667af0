package jp.madoguchi.engine.dialogue;

import static jp.madoguchi.engine.dialogue.Ask.form;

import org.jspecify.annotations.Nullable;

/** A dialogue that asks one question. */
abstract class KindsScene {

    static Scenario asks(Ask question) {
        return Scenario.of(form("申請", question)).begins();
    }

    static @Nullable Object answer(Scenario talk) {
        return talk.atSummary().completes().answers().values().values().stream()
                .findFirst()
                .orElse(null);
    }
}
