package jp.madoguchi.engine.cases;

import java.util.List;

/**
 * A page of cases, newest first.
 *
 * @param page from 0
 * @param total how many there are on all pages
 */
public record CasePage(List<Case> items, int page, long total) {
    public CasePage {
        items = List.copyOf(items);
    }
}
