package jp.madoguchi.definitions.process;

import java.util.List;
import java.util.stream.Stream;

/** The namespace of DMN 1.3, and reading elements of it. */
final class Dmn {

    private static final String MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private Dmn() {}

    static boolean isModel(XmlElement element) {
        return element.name().getNamespaceURI().equals(MODEL);
    }

    static boolean is(XmlElement element, String localName) {
        return element.is(MODEL, localName);
    }

    static Stream<XmlElement> children(XmlElement element, String localName) {
        return element.children(MODEL, localName);
    }

    static List<XmlElement> decisions(XmlElement root) {
        return children(root, "decision").toList();
    }

    /** What is written in the {@code <text>} of an expression or a cell; empty when there is none. */
    static String text(XmlElement element) {
        return children(element, "text")
                .map(text -> text.text().strip())
                .findFirst()
                .orElse("");
    }
}
