package jp.madoguchi.definitions.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.sheets.Book.Line;
import jp.madoguchi.definitions.sheets.Book.Page;
import jp.madoguchi.definitions.tables.CellValue;
import jp.madoguchi.definitions.tables.RowHandler;
import jp.madoguchi.definitions.tables.TableCell;
import jp.madoguchi.definitions.tables.TableFile;
import jp.madoguchi.definitions.tables.TableLimits;
import jp.madoguchi.definitions.tables.TableRefused;
import jp.madoguchi.definitions.tables.TableRow;
import jp.madoguchi.definitions.tables.TableSheet;
import org.jspecify.annotations.Nullable;

/** Reads a workbook or CSV file nobody vouches for. */
final class BookFile {

    /** More than any form can have: 300 questions of 50 each, 300 choices of each. */
    private static final TableLimits LIMITS = new TableLimits(100, 20_000, 500, 32_767, 50_000_000);

    private static final long MOST_CHARACTERS = 8_000_000;

    private final Map<String, List<Line>> pages = new LinkedHashMap<>();
    private final List<SheetError> errors = new ArrayList<>();
    private long characters;

    private BookFile() {}

    /** Sheets that are for people to read only. */
    static final List<String> PASSED_OVER = List.of("書き方", "説明", "例");

    static Book read(Path file) throws TableRefused, IOException, BookRefused {
        TableFile table = TableFile.open(file, Optional.empty(), LIMITS);
        BookFile book = new BookFile();
        table.read(new RowHandler() {
            @Override
            public boolean sheet(TableSheet sheet) {
                return !PASSED_OVER.contains(sheet.name())
                        && book.pages.putIfAbsent(sheet.name(), new ArrayList<>()) == null;
            }

            @Override
            public boolean row(TableRow row) {
                return book.take(row);
            }
        });
        if (!book.errors.isEmpty()) {
            throw new BookRefused(book.errors);
        }
        Book whole = new Book(book.pages.entrySet().stream()
                .map(page -> new Page(page.getKey(), page.getValue()))
                .toList());
        return table.format().startsWith("csv") ? Sections.split(whole.pages().get(0)) : whole;
    }

    private boolean take(TableRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (TableCell cell : row.cells()) {
            Object value = value(cell.value());
            characters += value instanceof String text ? text.length() : 0;
            if (cell.value() instanceof CellValue.Failed) {
                errors.add(new SheetError(
                        row.sheet(),
                        cell.address(),
                        "エラー値「" + cell.value().text() + "」が入っています。値を入れ直してください。",
                        "The cell has the error " + cell.value().text() + "; enter a value again."));
            }
            cells.add(value);
        }
        List<Line> lines = pages.get(row.sheet());
        if (lines != null) {
            lines.add(new Line(row.number(), cells));
        }
        if (characters > MOST_CHARACTERS) {
            errors.add(new SheetError(
                    row.sheet(),
                    "",
                    "文字が多すぎます。フォームは全部で %,d 文字までです。".formatted(MOST_CHARACTERS),
                    "There is too much text; a form has at most %,d characters in all.".formatted(MOST_CHARACTERS)));
        }
        return characters <= MOST_CHARACTERS;
    }

    private static @Nullable Object value(CellValue value) {
        if (value instanceof CellValue.Numeric number) {
            return number.number();
        }
        if (value instanceof CellValue.Bool bool) {
            return bool.value();
        }
        if (value instanceof CellValue.Date date) {
            return date.date();
        }
        if (value instanceof CellValue.DateTime moment) {
            return moment.dateTime();
        }
        if (value instanceof CellValue.Time time) {
            return time.time();
        }
        return value instanceof CellValue.Blank ? null : value.text();
    }

    /** A book that could be read but holds values nobody can use. */
    static final class BookRefused extends Exception {
        private final transient List<SheetError> errors;

        BookRefused(List<SheetError> errors) {
            super(errors.get(0).en());
            this.errors = List.copyOf(errors);
        }

        List<SheetError> errors() {
            return errors;
        }
    }
}
