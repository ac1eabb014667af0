package jp.madoguchi.engine.registers;

import java.io.IOException;
import jp.madoguchi.definitions.tables.RowHandler;
import jp.madoguchi.definitions.tables.TableFile;
import jp.madoguchi.definitions.tables.TableRefused;
import jp.madoguchi.definitions.tables.TableRow;
import jp.madoguchi.definitions.tables.TableSheet;
import jp.madoguchi.engine.registers.RegisterImports.How;
import jp.madoguchi.engine.registers.RegisterImports.Watch;

/** Counts the rows {@link FileRows} would read, which takes a small part of the time an import does. */
final class RowCount implements RowHandler {

    /** Their row is none of the rows that are counted. */
    static final int HEADINGS = 1;

    private final How how;
    private final Watch watch;
    private boolean found;
    private long rows;

    private RowCount(How how, Watch watch) {
        this.how = how;
        this.watch = watch;
    }

    static long of(TableFile table, How how, Watch watch) throws TableRefused, IOException {
        RowCount count = new RowCount(how, watch);
        table.read(count);
        return Math.max(0, count.rows - HEADINGS);
    }

    @Override
    public boolean sheet(TableSheet candidate) {
        if (found || !FileRows.wants(how, candidate)) {
            return false;
        }
        found = true;
        return true;
    }

    @Override
    public boolean row(TableRow row) {
        rows++;
        watch.at(0, 0);
        return true;
    }
}
