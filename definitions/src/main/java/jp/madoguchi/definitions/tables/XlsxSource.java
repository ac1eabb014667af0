package jp.madoguchi.definitions.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A workbook in Office Open XML, ECMA-376 part 1, in its usual or strict edition. */
final class XlsxSource implements TableFile.Source {

    private final Path file;
    private final TableLimits limits;
    private final Map<TableSheet, String> partsOfSheets = new LinkedHashMap<>();
    private String workbook = "";
    private boolean from1904;

    private XlsxSource(Path file, TableLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    static XlsxSource open(Path file, TableLimits limits) throws TableRefused, IOException {
        XlsxSource source = new XlsxSource(file, limits);
        try (ZipParts parts = ZipParts.open(file, limits)) {
            source.workbook =
                    Relationships.of(parts, "").byType("officeDocument").orElse("");
            refuseOthers(parts, source.workbook);
            source.readWorkbook(parts);
        }
        return source;
    }

    private static void refuseOthers(ZipParts parts, String document) throws TableRefused {
        if (document.startsWith("word/")) {
            throw Refusals.otherKind("Word");
        }
        if (document.startsWith("ppt/")) {
            throw Refusals.otherKind("PowerPoint");
        }
        if (document.endsWith(".bin")) {
            throw Refusals.binaryExcel();
        }
        if (document.isEmpty() || !parts.has(document)) {
            throw Refusals.otherKind(parts.has("content.xml") ? "OpenDocument" : "zip");
        }
    }

    private void readWorkbook(ZipParts parts) throws TableRefused, IOException {
        Relationships relationships = Relationships.of(parts, workbook);
        boolean isWorkbook = false;
        try (XmlPart xml = new XmlPart(parts, workbook)) {
            while (xml.next()) {
                isWorkbook |= xml.opens("workbook");
                if (xml.opens("workbookPr")) {
                    from1904 = xml.flag("date1904");
                } else if (xml.opens("sheet")) {
                    addSheet(xml, relationships);
                }
            }
        }
        if (!isWorkbook) {
            throw Refusals.otherKind("zip");
        }
    }

    private void addSheet(XmlPart xml, Relationships relationships) throws TableRefused {
        String part = relationships.byId(xml.attribute("id", "")).orElse("");
        if (part.contains("chartsheets/") || part.contains("dialogsheets/") || part.contains("macrosheets/")) {
            return;
        }
        if (partsOfSheets.size() == limits.sheets()) {
            throw Refusals.tooManySheets(limits.sheets());
        }
        boolean hidden = !xml.attribute("state", "visible").equals("visible");
        partsOfSheets.put(new TableSheet(partsOfSheets.size() + 1, xml.attribute("name", ""), hidden), part);
    }

    @Override
    public List<TableSheet> sheets() {
        return new ArrayList<>(partsOfSheets.keySet());
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public void read(RowHandler handler) throws TableRefused, IOException {
        try (ZipParts parts = ZipParts.open(file, limits)) {
            Relationships relationships = Relationships.of(parts, workbook);
            Findings findings = new Findings();
            CellReader cells = new CellReader(
                    SharedTexts.read(parts, relationships.byType("sharedStrings"), limits),
                    NumberFormats.read(parts, relationships.byType("styles")),
                    from1904,
                    limits,
                    findings);
            for (Map.Entry<TableSheet, String> sheet : partsOfSheets.entrySet()) {
                if (handler.sheet(sheet.getKey())) {
                    try (XmlPart xml = new XmlPart(parts, sheet.getValue())) {
                        new SheetReader(sheet.getKey(), xml, cells, limits, findings).read(handler);
                    }
                }
            }
            findings.refuse();
        }
    }
}
