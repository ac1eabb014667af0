package jp.madoguchi.definitions.tables;

import java.util.ArrayList;
import java.util.List;

/** Formulas and merged cells, gathered so that whoever made the workbook can mend all of them at once. */
final class Findings {

    private static final int MOST_TOLD = 50;

    private final List<TableRefused> told = new ArrayList<>();
    private int count;

    void add(TableRefused finding) {
        count++;
        if (told.size() < MOST_TOLD) {
            told.add(finding);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** @throws TableRefused with all that was gathered, if anything was */
    void refuse() throws TableRefused {
        if (count > 0) {
            throw told.get(0).withAll(told, count);
        }
    }
}
