package jp.madoguchi.definitions.document;

import java.util.Map;
import java.util.TreeMap;

/** Writes XHTML; everything that is not markup is escaped here and nowhere else. */
final class XhtmlWriter {

    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder out = new StringBuilder();

    int length() {
        return out.length();
    }

    String xhtml() {
        return out.toString();
    }

    void open(String name, Map<String, String> attributes, boolean empty) {
        out.append('<').append(name);
        if (name.equals("html")) {
            out.append(" xmlns=\"http://www.w3.org/1999/xhtml\"");
        }
        new TreeMap<>(attributes).forEach((attribute, value) -> {
            if (!attribute.equals("xmlns")) {
                out.append(' ').append(attribute).append("=\"");
                escape(value);
                out.append('"');
            }
        });
        out.append(empty ? "/>" : ">");
    }

    void close(String name, boolean empty) {
        if (!empty) {
            out.append("</").append(name).append('>');
        }
    }

    void text(String text) {
        escape(text);
    }

    /** A value of several lines keeps its lines. */
    void lines(String value) {
        String[] lines = value.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                out.append("<br/>");
            }
            escape(lines[i]);
        }
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isXml(c) ? c : REPLACEMENT);
            }
        });
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c > 0xFFFF;
    }
}
