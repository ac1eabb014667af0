package jp.madoguchi.engine.exports;

/** How cells look: the style sheet of every export, and the numbers its styles have. */
final class CellStyles {

    static final int HEADING = 1;

    static final String XML = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<numFmts count=\"3\">"
            + "<numFmt numFmtId=\"164\" formatCode=\"yyyy/mm/dd\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"hh:mm\"/>"
            + "<numFmt numFmtId=\"166\" formatCode=\"yyyy/mm/dd hh:mm\"/></numFmts>"
            + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Yu Gothic\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Yu Gothic\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"7\">" + style(0, 0) + style(0, 1) + style(49, 0) + style(3, 0) + style(164, 0)
            + style(165, 0) + style(166, 0) + "</cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    private CellStyles() {}

    private static String style(int format, int font) {
        return "<xf numFmtId=\"" + format + "\" fontId=\"" + font
                + "\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>";
    }

    static int of(Column.Format format) {
        return switch (format) {
            case NUMBER -> 0;
            case TEXT -> 2;
            case YEN -> 3;
            case DATE -> 4;
            case TIME -> 5;
            case DATE_TIME -> 6;
        };
    }
}
