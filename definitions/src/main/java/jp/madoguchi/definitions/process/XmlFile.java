package jp.madoguchi.definitions.process;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.madoguchi.definitions.json.Utf8;
import jp.madoguchi.definitions.packages.Problem;

/** Reads XML of strangers: no DTD, no entity of its own, nothing fetched, bounded in size and depth. */
final class XmlFile {

    private static final int MAX_BYTES = 2_000_000;
    private static final int MAX_DEPTH = 60;

    private XmlFile() {}

    static XmlElement read(byte[] xml) throws Unreadable {
        if (xml.length > MAX_BYTES) {
            throw new Unreadable(0, "ファイルが大きすぎます。2 MB 以下にしてください。", "The file is too large; keep it below 2 MB.");
        }
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text(xml)));
            String encoding = reader.getCharacterEncodingScheme();
            if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
                throw new Unreadable(1, "文字コードを UTF-8 にして保存し直してください。", "Save the file again in UTF-8.");
            }
            return tree(reader);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw new Unreadable(
                    line,
                    "XML として読めません。Camunda Modeler か設計画面で開いて保存し直してください。",
                    "This is not well-formed XML; open and save it again in Camunda Modeler or the designer.");
        }
    }

    /** The same text engines will read, without a byte order mark. */
    static String text(byte[] xml) throws Unreadable {
        Utf8 decoded = Utf8.decode("", xml);
        Optional<String> text = decoded.map(problem -> Optional.<String>empty(), Optional::of);
        if (text.isEmpty()) {
            int line = decoded.map(Problem::line, ignored -> 0);
            throw new Unreadable(line, "文字コードを UTF-8 にして保存し直してください。", "Save the file again in UTF-8.");
        }
        return text.get();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static XmlElement tree(XMLStreamReader reader) throws XMLStreamException, Unreadable {
        Deque<Open> open = new ArrayDeque<>();
        XmlElement root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable(
                            reader.getLocation().getLineNumber(),
                            "DTD と外部実体は使えません。<!DOCTYPE …> を消してください。",
                            "DTDs and entities are refused; remove <!DOCTYPE …>.");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() == MAX_DEPTH) {
                        throw new Unreadable(
                                reader.getLocation().getLineNumber(),
                                "要素の入れ子が深すぎます。60 段までにしてください。",
                                "Elements are nested too deeply; at most 60 levels.");
                    }
                    open.push(new Open(reader));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    Open current = open.peek();
                    if (current != null) {
                        current.text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = open.pop().close();
                    Open parent = open.peek();
                    if (parent == null) {
                        root = closed;
                    } else {
                        parent.children.add(closed);
                    }
                }
                default -> {}
            }
        }
        return Objects.requireNonNull(root);
    }

    /** An element whose end has not been read. */
    private static final class Open {
        private final QName name;
        private final Map<QName, String> attributes = new LinkedHashMap<>();
        private final List<XmlElement> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final int line;

        Open(XMLStreamReader reader) {
            name = reader.getName();
            line = reader.getLocation().getLineNumber();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeName(i), reader.getAttributeValue(i));
            }
        }

        XmlElement close() {
            return new XmlElement(name, attributes, children, text.toString(), line);
        }
    }

    /** A file that cannot be taken as XML. */
    static final class Unreadable extends Exception {
        private final int line;
        private final String ja;
        private final String en;

        Unreadable(int line, String ja, String en) {
            super(en);
            this.line = line;
            this.ja = ja;
            this.en = en;
        }

        int line() {
            return line;
        }

        String ja() {
            return ja;
        }

        String en() {
            return en;
        }
    }
}
