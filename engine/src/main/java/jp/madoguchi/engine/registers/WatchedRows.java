package jp.madoguchi.engine.registers;

import jp.madoguchi.definitions.tables.RowHandler;
import jp.madoguchi.definitions.tables.TableRow;
import jp.madoguchi.definitions.tables.TableSheet;
import jp.madoguchi.engine.registers.RegisterImports.Watch;

/** Gives rows on, and tells how many there were. */
final class WatchedRows implements RowHandler {

    private final RowHandler rows;
    private final long total;
    private final Watch watch;
    private long at = -RowCount.HEADINGS;

    WatchedRows(RowHandler rows, long total, Watch watch) {
        this.rows = rows;
        this.total = total;
        this.watch = watch;
    }

    @Override
    public boolean sheet(TableSheet sheet) {
        return rows.sheet(sheet);
    }

    @Override
    public boolean row(TableRow row) {
        boolean more = rows.row(row);
        watch.at(++at, total);
        return more;
    }
}
