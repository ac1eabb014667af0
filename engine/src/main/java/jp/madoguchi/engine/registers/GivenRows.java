package jp.madoguchi.engine.registers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.registers.Column;
import jp.madoguchi.definitions.registers.Register;
import jp.madoguchi.definitions.tables.CellValue;
import jp.madoguchi.definitions.tables.RowHandler;
import jp.madoguchi.definitions.tables.TableCell;
import jp.madoguchi.definitions.tables.TableRow;
import jp.madoguchi.definitions.tables.TableSheet;
import org.jspecify.annotations.Nullable;

/** Hands rows that were given by column id over as if they stood in a file whose headings are the columns' ids. */
final class GivenRows {

    private GivenRows() {}

    static void read(Register register, List<Map<String, Object>> rows, RowHandler into) {
        into.sheet(new TableSheet(1, "", false));
        List<String> ids = register.columns().stream().map(Column::id).toList();
        into.row(row(1, ids.stream().map(CellValue.Text::new).toList()));
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> given = rows.get(i);
            into.row(row(i + 2, ids.stream().map(id -> value(given.get(id))).toList()));
        }
    }

    private static TableRow row(int number, List<? extends CellValue> values) {
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            cells.add(new TableCell(number, i + 1, values.get(i)));
        }
        return new TableRow("", number, cells);
    }

    private static CellValue value(@Nullable Object given) {
        if (given == null) {
            return new CellValue.Blank();
        } else if (given instanceof Boolean flag) {
            return new CellValue.Bool(flag);
        } else if (given instanceof Number number) {
            return new CellValue.Numeric(new BigDecimal(number.toString()));
        }
        return new CellValue.Text(given.toString());
    }
}
