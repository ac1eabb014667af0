package jp.madoguchi.definitions.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import jp.madoguchi.definitions.tables.TableRefused.Place;

/** Reads the value of one cell, whichever way it is written. */
final class CellReader {

    private static final MathContext SPREADSHEET = new MathContext(15);

    private final SharedTexts shared;
    private final NumberFormats formats;
    private final boolean from1904;
    private final TableLimits limits;
    private final Findings findings;

    CellReader(SharedTexts shared, NumberFormats formats, boolean from1904, TableLimits limits, Findings findings) {
        this.shared = shared;
        this.formats = formats;
        this.from1904 = from1904;
        this.limits = limits;
        this.findings = findings;
    }

    /** Reads from the start of a {@code c} element to its end. */
    CellValue read(XmlPart xml, String sheet, int row, int column) throws TableRefused, IOException {
        Place place = Place.cell(sheet, row, column);
        String type = xml.attribute("t", "n");
        boolean date = formats.isDateStyle(xml.number("s", 0));
        StringBuilder written = new StringBuilder();
        String inline = "";
        boolean inValue = false;
        boolean formula = false;
        while (!xml.closes("c") && xml.next()) {
            if (xml.opens("f")) {
                formula = true;
                findings.add(Refusals.formula(place));
            } else if (xml.opens("is")) {
                inline = RichText.read(xml, "is", limits.cell());
            } else if (xml.opens("v") || xml.closes("v")) {
                inValue = xml.opens("v");
            } else if (inValue && written.length() <= limits.cell()) {
                xml.addText(written);
            }
        }
        String value = type.equals("inlineStr") ? inline : written.toString();
        if (value.isEmpty() || formula) {
            return TableCell.BLANK;
        }
        CellValue read = value(xml, type, value, date);
        if (read.text().length() > limits.cell()) {
            throw Refusals.cellTooLong(place, limits.cell());
        }
        return read;
    }

    private CellValue value(XmlPart xml, String type, String value, boolean date) throws TableRefused {
        try {
            return switch (type) {
                case "s" ->
                    text(shared.get(Integer.parseInt(value.strip()))
                            .orElseThrow(() -> new NumberFormatException("no such text")));
                case "inlineStr" -> text(value);
                case "str" -> text(RichText.unescaped(value));
                case "b" ->
                    new CellValue.Bool(
                            value.strip().equals("1") || value.strip().equals("true"));
                case "e" -> new CellValue.Failed(value.strip());
                case "d" -> isoDate(value.strip());
                default -> number(value.strip(), date);
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw Refusals.brokenXml(xml.name());
        }
    }

    private static CellValue text(String text) {
        return text.isEmpty() ? TableCell.BLANK : new CellValue.Text(text);
    }

    private CellValue number(String written, boolean date) {
        if (written.length() > 40) {
            throw new NumberFormatException("too long");
        }
        BigDecimal number = new BigDecimal(written).round(SPREADSHEET);
        if (Math.abs((long) number.precision() - number.scale()) > 400) {
            throw new NumberFormatException("out of range");
        }
        CellValue plain = new CellValue.Numeric(number);
        return date ? SerialDate.of(number, from1904).orElse(plain) : plain;
    }

    private static CellValue isoDate(String written) {
        String text = written.endsWith("Z") ? written.substring(0, written.length() - 1) : written;
        if (text.startsWith("T") || !text.contains("-")) {
            return new CellValue.Time(LocalTime.parse(text.startsWith("T") ? text.substring(1) : text));
        }
        if (!text.contains("T")) {
            return new CellValue.Date(LocalDate.parse(text));
        }
        LocalDateTime moment = LocalDateTime.parse(text);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new CellValue.Date(moment.toLocalDate())
                : new CellValue.DateTime(moment);
    }
}
