package jp.madoguchi.engine.holdings;

/** Pieces of XHTML, with whatever is said in them escaped. */
final class Markup {

    private final StringBuilder text = new StringBuilder();

    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    Markup says(String said) {
        said.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                default -> {
                    // What XML has no place for.
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        text.appendCodePoint(c);
                    }
                }
            }
        });
        return this;
    }

    Markup element(String name, String said) {
        return raw("<" + name + ">").says(said).raw("</" + name + ">");
    }

    /** A row of a table: a heading and what belongs to it. */
    Markup row(String heading, String said) {
        return raw("<tr>").element("th", heading).element("td", said).raw("</tr>\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
