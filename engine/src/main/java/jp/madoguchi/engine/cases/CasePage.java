package jp.madoguchi.engine.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of cases, in the order asked for.
 *
 * @param page from 0
 * @param total how many there are on all pages
 * @param next where the next page begins, for {@link CaseQuery#after}; null when this one is not full
 */
public record CasePage(
        List<Case> items, int page, long total, @Nullable String next) {
    public CasePage {
        items = List.copyOf(items);
    }
}
