package jp.madoguchi.definitions.tables;

/** Takes rows as they are read. A refusal of the file may still come after rows were handed over: merged cells are written last. */
public interface RowHandler {

    /** Told before a sheet is read; false passes over it, and nothing in it can refuse the file. */
    default boolean sheet(TableSheet sheet) {
        return true;
    }

    /** The next row; false ends the reading of this sheet. */
    boolean row(TableRow row);
}
