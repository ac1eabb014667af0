package jp.madoguchi.definitions.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * An element of a BPMN or DMN file. Children are in document order.
 *
 * @param line 1-based
 * @param text its own text, without that of its children
 */
record XmlElement(QName name, Map<QName, String> attributes, List<XmlElement> children, String text, int line) {

    XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    boolean is(String namespace, String localName) {
        return name.getNamespaceURI().equals(namespace) && name.getLocalPart().equals(localName);
    }

    boolean isBpmn(String localName) {
        return is(Vocabulary.BPMN, localName);
    }

    /** An attribute without a namespace; empty when absent. */
    String attribute(String localName) {
        return attributes.getOrDefault(new QName(localName), "");
    }

    String camunda(String localName) {
        return attributes.getOrDefault(new QName(Vocabulary.CAMUNDA, localName), "");
    }

    boolean hasCamunda(String localName) {
        return attributes.containsKey(new QName(Vocabulary.CAMUNDA, localName));
    }

    String id() {
        return attribute("id");
    }

    Stream<XmlElement> children(String namespace, String localName) {
        return children.stream().filter(c -> c.is(namespace, localName));
    }

    Stream<XmlElement> bpmn(String localName) {
        return children(Vocabulary.BPMN, localName);
    }

    Optional<XmlElement> child(String namespace, String localName) {
        return children(namespace, localName).findFirst();
    }

    /** Camunda elements of that name among its extension elements. */
    List<XmlElement> extensions(String localName) {
        List<XmlElement> found = new ArrayList<>();
        bpmn("extensionElements")
                .forEach(e -> e.children(Vocabulary.CAMUNDA, localName).forEach(found::add));
        return found;
    }

    /** This element and everything below it, in document order. */
    void walk(Consumer<XmlElement> visit) {
        visit.accept(this);
        children.forEach(c -> c.walk(visit));
    }
}
