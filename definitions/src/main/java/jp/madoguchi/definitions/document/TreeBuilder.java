package jp.madoguchi.definitions.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.definitions.document.TemplateNode.Element;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds the tree of a template; comments and processing instructions are left out. */
final class TreeBuilder extends DefaultHandler {

    /** Deeper layouts are no letters, and nested tables cost the renderer exponentially. */
    static final int MAX_DEPTH = 32;

    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int textLine;
    private @Nullable Locator locator;
    private @Nullable Element root;

    private record Open(String name, Map<String, String> attributes, int line, List<TemplateNode> children) {}

    Element root() {
        return Objects.requireNonNull(root, "a parsed document has a root");
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        endText();
        if (open.size() >= MAX_DEPTH) {
            throw new TooDeep(line());
        }
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            byName.put(attributes.getQName(i), attributes.getValue(i));
        }
        open.push(new Open(name, Collections.unmodifiableMap(byName), line(), new ArrayList<>()));
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        endText();
        Open closed = open.pop();
        Element element = new Element(closed.name, closed.attributes, closed.children, closed.line);
        if (open.isEmpty()) {
            root = element;
        } else {
            open.element().children.add(element);
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        String piece = new String(chars, start, length);
        if (text.isEmpty()) {
            textLine = line() - (int) piece.chars().filter(c -> c == '\n').count();
        }
        text.append(piece);
    }

    @Override
    public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId) throws SAXException {
        throw new SAXException("a template may not refer to " + systemId);
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private void endText() {
        if (!text.isEmpty() && !open.isEmpty()) {
            open.element().children.add(new TemplateNode.Text(text.toString(), textLine));
        }
        text.setLength(0);
    }

    private int line() {
        return locator == null ? 0 : locator.getLineNumber();
    }

    static final class TooDeep extends SAXException {
        private final int line;

        TooDeep(int line) {
            super("too deep");
            this.line = line;
        }

        int line() {
            return line;
        }
    }
}
