package jp.madoguchi.engine.rights;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A role somebody has.
 *
 * @param departments names of the department it was granted for and of those below it; null for the whole municipality
 */
public record Grant(Role role, @Nullable Set<String> departments) {
    public Grant {
        departments = departments == null ? null : Set.copyOf(departments);
    }

    public static Grant everywhere(Role role) {
        return new Grant(role, null);
    }
}
