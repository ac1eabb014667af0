package jp.madoguchi.engine.rights;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which departments' cases somebody may touch; part of every query that finds cases.
 *
 * @param departments their names; null for all of the municipality
 */
public record Reach(@Nullable Set<String> departments) {

    public static final Reach EVERYWHERE = new Reach(null);

    public Reach {
        departments = departments == null ? null : Set.copyOf(departments);
    }

    public boolean everywhere() {
        return departments == null;
    }
}
