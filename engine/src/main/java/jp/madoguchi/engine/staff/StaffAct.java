package jp.madoguchi.engine.staff;

import org.jspecify.annotations.Nullable;

/**
 * Who does something with a case, and what the case was when they looked.
 *
 * @param by name, as noted in the timeline; null for nobody named
 * @param seen the revision that was looked at; null when any will do
 */
public record StaffAct(@Nullable String by, @Nullable Long seen) {

    public static StaffAct unnamed() {
        return new StaffAct(null, null);
    }
}
