package jp.madoguchi.engine.registers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.input.Reading;
import jp.madoguchi.definitions.registers.Column;
import jp.madoguchi.definitions.registers.Headings;
import jp.madoguchi.definitions.registers.Matching;
import jp.madoguchi.definitions.registers.Register;
import jp.madoguchi.definitions.registers.RegisterValues;
import jp.madoguchi.definitions.tables.RowHandler;
import jp.madoguchi.definitions.tables.TableCell;
import jp.madoguchi.definitions.tables.TableRow;
import jp.madoguchi.definitions.tables.TableSheet;
import jp.madoguchi.engine.registers.RegisterImports.Heading;
import jp.madoguchi.engine.registers.RegisterImports.How;
import jp.madoguchi.engine.registers.RegisterImports.RowError;

/** Reads the rows of one sheet as rows of a register: the first row has the headings. */
final class FileRows implements RowHandler {

    private static final int LONGEST_SEARCHED = 200;

    private final Register register;
    private final How how;
    private final RowErrors errors;
    private final Sink sink;

    private final List<Heading> headings = new ArrayList<>();
    private final Map<Column, Heading> byColumn = new LinkedHashMap<>();
    private final Map<Column, Integer> positions = new HashMap<>();
    private Optional<String> sheet = Optional.empty();
    private boolean unreadable = true;

    /** Takes rows without an error. */
    interface Sink {
        /** @param values by column id; a column without a value is missing */
        void row(int number, Map<String, Object> values);
    }

    FileRows(Register register, How how, RowErrors errors, Sink sink) {
        this.register = register;
        this.how = how;
        this.errors = errors;
        this.sink = sink;
    }

    List<Heading> headings() {
        return List.copyOf(headings);
    }

    /** Without its headings nothing of a file can be read, so there is nothing to skip either. */
    boolean unreadable() {
        return unreadable;
    }

    /** The sheet that was read; empty for CSV. */
    String sheetName() {
        return sheet.orElse("");
    }

    @Override
    public boolean sheet(TableSheet candidate) {
        if (sheet.isPresent() || !wants(how, candidate)) {
            return false;
        }
        sheet = Optional.of(candidate.name());
        return true;
    }

    /** Whether a sheet is the one to read, if none before it was. */
    static boolean wants(How how, TableSheet candidate) {
        return how.sheet().map(candidate.name()::equals).orElse(!candidate.hidden());
    }

    @Override
    public boolean row(TableRow row) {
        if (headings.isEmpty()) {
            head(row);
            unreadable = errors.any();
            return true;
        }
        if (unreadable) {
            return true;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        boolean right = true;
        for (Column column : register.columns()) {
            Integer position = positions.get(column);
            if (position != null) {
                right &= read(column, row.cell(position), values);
            }
        }
        if (right) {
            sink.row(row.number(), values);
        }
        return true;
    }

    private void head(TableRow row) {
        Headings known = new Headings(register, how.mapping());
        for (TableCell cell : row.cells()) {
            Optional<Column> column = known.column(cell.text()).filter(c -> !cell.isBlank());
            Heading heading = new Heading(
                    cell.text(), cell.address(), column.map(Column::id).orElse(""));
            headings.add(heading);
            if (column.isPresent() && positions.putIfAbsent(column.get(), cell.column()) != null) {
                errors.add(
                        cell,
                        cell.text(),
                        "列「" + title(column.get()) + "」に当たる見出しが二つあります。一つにするか、mapping で選んでください。",
                        "Two headings mean the column \"" + column.get().id()
                                + "\"; keep one or choose with \"mapping\".");
            } else {
                column.ifPresent(c -> byColumn.put(c, heading));
            }
        }
        for (Column column : register.columns()) {
            if (column.required() && !positions.containsKey(column)) {
                errors.add(new RowError(
                        row.number(),
                        title(column),
                        "",
                        "見出し「" + title(column) + "」がありません。見出しを直すか、mapping で指定してください。",
                        "There is no heading for the column \"" + column.id() + "\" (" + title(column)
                                + "); correct the headings or give a \"mapping\"."));
            }
        }
    }

    private static String title(Column column) {
        return column.title().in("ja");
    }

    private String heading(Column column) {
        Heading heading = byColumn.get(column);
        return heading == null ? title(column) : heading.heading();
    }

    private boolean read(Column column, TableCell cell, Map<String, Object> values) {
        if (cell.isBlank()) {
            if (column.required()) {
                errors.add(cell, heading(column), "値がありません。必ず入れてください。", "There is no value; it is required.");
            }
            return !column.required();
        }
        Reading<?> reading = RegisterValues.read(column, cell.value());
        if (reading instanceof Reading.NotUnderstood<?> not) {
            errors.add(
                    cell,
                    heading(column),
                    "「" + shortened(cell.text()) + "」: " + not.reason().text().in("ja"),
                    "\"" + shortened(cell.text()) + "\": " + not.reason().text().in("en"));
            return false;
        }
        Object value = ((Reading.Understood<?>) reading).value();
        values.put(column.id(), value);
        return comparable(column, cell, value);
    }

    private boolean comparable(Column column, TableCell cell, Object value) {
        Optional<String> text = Matching.text(column, value);
        if (register.key().contains(column.id()) && text.isEmpty()) {
            errors.add(cell, heading(column), "キーの値として使えません。", "This cannot be the value of a key.");
            return false;
        }
        if (column.search() && text.filter(t -> t.length() > LONGEST_SEARCHED).isPresent()) {
            errors.add(
                    cell,
                    heading(column),
                    "検索できる列の値は " + LONGEST_SEARCHED + " 文字までです。短くしてください。",
                    "A searchable value has at most " + LONGEST_SEARCHED + " characters; shorten it.");
            return false;
        }
        return true;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }

    /** Tells when there was nothing to read at all. */
    void finish() {
        if (sheet.isEmpty()) {
            errors.add(
                    0,
                    "シート「" + how.sheet().orElse("") + "」がありません。シートの名前を確かめてください。",
                    "There is no sheet \"" + how.sheet().orElse("") + "\"; check the name.");
        } else if (headings.isEmpty()) {
            errors.add(1, "見出しの行がありません。1 行目に見出しを入れてください。", "There is no row of headings; put one into row 1.");
        }
    }
}
