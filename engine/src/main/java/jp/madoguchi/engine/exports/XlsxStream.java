package jp.madoguchi.engine.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.WorkbookUtil;

/**
 * The package of a workbook (ECMA-376 part 2), written part by part while its sheets come in. What names the sheets comes last, so that
 * nothing needs to be known before. Until {@link #finish} it is no readable file.
 */
final class XlsxStream {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Sheets have the type of all else that is XML, for how many there will be is not known yet. */
    private static final String CONTENT_TYPES = HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/></Types>";

    private static final int LONGEST_NAME = 25;

    private final ZipOutputStream zip;
    private final List<String> names = new ArrayList<>();

    XlsxStream(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        part("[Content_Types].xml", CONTENT_TYPES);
        part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        part("xl/styles.xml", HEAD + CellStyles.XML);
        zip.flush();
    }

    /**
     * Begins the next sheet.
     *
     * @param number 1 for the first sheet with that title
     * @return where its XML is to be written; not to be closed
     */
    OutputStream sheet(String title, int number) throws IOException {
        names.add(free(WorkbookUtil.createSafeSheetName(
                title.substring(0, Math.min(title.length(), LONGEST_NAME)) + (number > 1 ? " (" + number + ")" : ""))));
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + names.size() + ".xml"));
        return zip;
    }

    /** Spreadsheet programs take names that differ in case only for the same. */
    private String free(String name) {
        String free = name;
        for (int n = 2; names.stream().anyMatch(free::equalsIgnoreCase); n++) {
            free = name.substring(0, Math.min(name.length(), LONGEST_NAME)) + "-" + n;
        }
        return free;
    }

    /** Ends the last sheet and the file. */
    void finish() throws IOException {
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder(relation("styles", "styles", "styles.xml"));
        for (int i = 1; i <= names.size(); i++) {
            sheets.append("<sheet name=\"");
            SheetText.escape(sheets, names.get(i - 1));
            sheets.append("\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
            relations.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        part(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><bookViews><workbookView/></bookViews><sheets>" + sheets + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        zip.finish();
        zip.flush();
    }

    private static String relations(String relations) {
        return HEAD + "<Relationships xmlns=\"" + RELATIONS + "\">" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private void part(String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
