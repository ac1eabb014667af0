package jp.madoguchi.definitions.tables;

/** A file that cannot be taken as a table: one sentence in two languages, and the place when it is known. */
public final class TableRefused extends Exception {

    private final Place place;
    private final String ja;
    private final String en;

    TableRefused(Place place, String ja, String en) {
        super(en);
        this.place = place;
        this.ja = ja;
        this.en = en;
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
