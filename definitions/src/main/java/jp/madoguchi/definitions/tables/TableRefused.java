package jp.madoguchi.definitions.tables;

import java.util.List;

/**
 * A file that cannot be taken as a table: one sentence in two languages, and the place when it is known. Formulas and merged cells are told
 * all together.
 */
public final class TableRefused extends Exception {

    private final Place place;
    private final String ja;
    private final String en;
    private final transient List<TableRefused> all;
    private final int count;

    TableRefused(Place place, String ja, String en) {
        this(place, ja, en, List.of(), 1);
    }

    private TableRefused(Place place, String ja, String en, List<TableRefused> all, int count) {
        super(en);
        this.place = place;
        this.ja = ja;
        this.en = en;
        this.all = List.copyOf(all);
        this.count = count;
    }

    TableRefused withAll(List<TableRefused> reasons, int reasonCount) {
        return new TableRefused(place, ja, en, reasons, reasonCount);
    }

    /** All reasons, in the order of the file, this one being the first; at most 50. */
    public List<TableRefused> all() {
        return all.isEmpty() ? List.of(this) : all;
    }

    /** How many reasons there are; more than {@link #all} tells when there are very many. */
    public int count() {
        return count;
    }

    /** Where in the file. */
    public Place place() {
        return place;
    }

    /** What is wrong and what to do, in Japanese. */
    public String ja() {
        return ja;
    }

    /** What is wrong and what to do, in English. */
    public String en() {
        return en;
    }

    /**
     * A place in a table.
     *
     * @param sheet empty when unknown or in CSV
     * @param row 1-based; 0 when unknown. For text that cannot be decoded it is the line
     * @param column letters; empty when unknown
     */
    public record Place(String sheet, int row, String column) {

        static final Place FILE = new Place("", 0, "");

        static Place row(String sheet, int row) {
            return new Place(sheet, row, "");
        }

        static Place cell(String sheet, int row, int column) {
            return new Place(sheet, row, TableCell.columnName(column));
        }

        /** The address, for example {@code B7}; empty when no cell is known. */
        public String cell() {
            return row > 0 && !column.isEmpty() ? column + row : "";
        }

        /** Sheet and cell as they are named in sentences, for example {@code Sheet1!B7}. */
        String named() {
            String inSheet = cell().isEmpty() ? "" + row : cell();
            return sheet.isEmpty() ? inSheet : sheet + "!" + inSheet;
        }
    }
}
