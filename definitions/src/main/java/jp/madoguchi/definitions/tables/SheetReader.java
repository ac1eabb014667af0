package jp.madoguchi.definitions.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.definitions.tables.TableRefused.Place;

/** Reads the rows of one sheet. */
final class SheetReader {

    private final TableSheet sheet;
    private final XmlPart xml;
    private final CellReader reader;
    private final TableLimits limits;
    private final Findings findings;

    private int row;
    private int rows;

    SheetReader(TableSheet sheet, XmlPart xml, CellReader reader, TableLimits limits, Findings findings) {
        this.sheet = sheet;
        this.xml = xml;
        this.reader = reader;
        this.limits = limits;
        this.findings = findings;
    }

    void read(RowHandler handler) throws TableRefused, IOException {
        while (xml.next()) {
            if (xml.opens("row")) {
                row = xml.number("r", row + 1);
                List<TableCell> cells = cells();
                if (!cells.isEmpty()) {
                    if (++rows > limits.rows()) {
                        throw Refusals.tooManyRows(Place.row(sheet.name(), row), limits.rows());
                    }
                    if (findings.isEmpty() && !handler.row(new TableRow(sheet.name(), row, cells))) {
                        return;
                    }
                }
            } else if (xml.opens("mergeCell")) {
                String range = xml.attribute("ref", "");
                findings.add(Refusals.merged(placeOf(range), range));
            }
        }
    }

    private Place placeOf(String range) {
        String first = range.split(":", 2)[0];
        String letters = first.replaceAll("[0-9]", "");
        String digits = first.replaceAll("[^0-9]", "");
        return new Place(sheet.name(), digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits), letters);
    }

    private List<TableCell> cells() throws TableRefused, IOException {
        List<TableCell> cells = new ArrayList<>();
        int column = 0;
        while (!xml.closes("row") && xml.next()) {
            if (xml.opens("c")) {
                String address = xml.attribute("r");
                column = address == null ? column + 1 : columnOf(address);
                CellValue value = reader.read(xml, sheet.name(), row, column);
                if (value instanceof CellValue.Blank || value.text().isEmpty()) {
                    continue;
                }
                if (column > limits.columns()) {
                    throw Refusals.tooManyColumns(Place.cell(sheet.name(), row, column), limits.columns());
                }
                if (column <= cells.size()) {
                    throw Refusals.brokenXml(xml.name());
                }
                while (cells.size() < column - 1) {
                    cells.add(new TableCell(row, cells.size() + 1, TableCell.BLANK));
                }
                cells.add(new TableCell(row, column, value));
            }
        }
        return cells;
    }

    private int columnOf(String address) throws TableRefused {
        int column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) > '9' && column < 1_000_000; i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        }
        if (column < 1) {
            throw Refusals.brokenXml(xml.name());
        }
        return column;
    }
}
