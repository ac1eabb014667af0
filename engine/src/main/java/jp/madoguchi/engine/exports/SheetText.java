package jp.madoguchi.engine.exports;

import org.apache.poi.ss.SpreadsheetVersion;

/** The XML of cells (ECMA-376 part 1, 18.3.1.4), with the texts in place. */
final class SheetText {

    static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews>"
            + "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\""
            + " state=\"frozen\"/></sheetView></sheetViews><sheetData>";
    static final String END = "</sheetData></worksheet>";

    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int ESCAPE_LENGTH = 7;

    private SheetText() {}

    static void number(StringBuilder out, String column, int row, int style, Object number) {
        begin(out, column, row, style).append("><v>").append(number).append("</v></c>");
    }

    /** A text, cut where a spreadsheet would refuse it. */
    static void text(StringBuilder out, String column, int row, int style, String text) {
        begin(out, column, row, style).append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escape(out, text.length() > LONGEST_TEXT ? cut(text) : text);
        out.append("</t></is></c>");
    }

    private static StringBuilder begin(StringBuilder out, String column, int row, int style) {
        return out.append("<c r=\"")
                .append(column)
                .append(row)
                .append("\" s=\"")
                .append(style)
                .append('"');
    }

    private static String cut(String text) {
        return text.substring(
                0, Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }

    /** What XML has no place for becomes {@code _x0007_}, as spreadsheet programs write it (ECMA-376 part 1, 22.9.2.19). */
    static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\t' -> out.append(c);
                default -> {
                    if (c < ' ' || c >= 0xFFFE || isAlone(text, i) || (c == '_' && isEscape(text, i))) {
                        out.append("_x%04X_".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    /** Half of a pair without the other half. */
    private static boolean isAlone(String text, int at) {
        char c = text.charAt(at);
        if (!Character.isSurrogate(c)) {
            return false;
        }
        return Character.isHighSurrogate(c)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }

    /** A text that would be taken for such an escape; its first character is escaped itself. */
    private static boolean isEscape(String text, int at) {
        if (at + ESCAPE_LENGTH > text.length()
                || text.charAt(at + 1) != 'x'
                || text.charAt(at + ESCAPE_LENGTH - 1) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + ESCAPE_LENGTH - 1; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
