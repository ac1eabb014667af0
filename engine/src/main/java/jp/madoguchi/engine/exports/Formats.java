package jp.madoguchi.engine.exports;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;

/** The cell styles of a workbook; each is made once, for a workbook has room for few. */
final class Formats {

    private static final Map<Column.Format, String> PATTERNS = Map.of(
            Column.Format.TEXT, "@",
            Column.Format.NUMBER, "General",
            Column.Format.YEN, "#,##0",
            Column.Format.DATE, "yyyy/mm/dd",
            Column.Format.TIME, "hh:mm",
            Column.Format.DATE_TIME, "yyyy/mm/dd hh:mm");

    private final Map<Column.Format, CellStyle> styles = new EnumMap<>(Column.Format.class);
    private final CellStyle heading;

    Formats(Workbook workbook) {
        PATTERNS.forEach((format, pattern) -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
            styles.put(format, style);
        });
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading = workbook.createCellStyle();
        heading.setFont(bold);
    }

    CellStyle of(Column.Format format) {
        return java.util.Objects.requireNonNull(styles.get(format));
    }

    CellStyle heading() {
        return heading;
    }
}
