package jp.madoguchi.engine.process.camunda;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import jp.madoguchi.definitions.process.ProcessChecker;
import jp.madoguchi.definitions.process.Step;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A process as it is given to Camunda. Keys are made unique per package version; a {@code step_waitUntil} becomes a subprocess with a timer,
 * so that it keeps its boundary events; and below everything lies a net: an event subprocess that catches each error nobody else caught.
 */
final class Deployable {

    /** Process variable: code of the error the net caught. */
    static final String ERROR = "uncaughtError";

    /** The step of the net. */
    static final String FAIL = "step_fail";

    /** Begins the ids of elements put in here; the checker refuses it in packages. */
    private static final String OURS = ProcessChecker.RESERVED;

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Document document;
    private final UnaryOperator<String> key;

    private Deployable(Document document, UnaryOperator<String> key) {
        this.document = document;
        this.key = key;
    }

    /** @param key the key of a process in Camunda, by its id in the package */
    static byte[] of(String xml, UnaryOperator<String> key) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
            new Deployable(document, key).change();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException("process was not checked: it cannot be read", e);
        }
    }

    private void change() {
        each("BPMNDiagram").forEach(diagram -> diagram.getParentNode().removeChild(diagram));
        each("collaboration").forEach(pool -> pool.getParentNode().removeChild(pool));
        for (Element process : each("process")) {
            process.setAttribute("id", key.apply(process.getAttribute("id")));
            net(process);
        }
        // The schema would fill this in, but the engine reads without it.
        each("startEvent").stream()
                .filter(start -> !start.hasAttribute("isInterrupting"))
                .forEach(start -> start.setAttribute("isInterrupting", "true"));
        each("callActivity")
                .forEach(call -> call.setAttribute("calledElement", key.apply(call.getAttribute("calledElement"))));
        each("serviceTask").stream()
                .filter(task -> Step.of(task.getAttributeNS(CAMUNDA, "delegateExpression"))
                        .filter(Step.WAIT_UNTIL::equals)
                        .isPresent())
                .forEach(this::timer);
    }

    private void timer(Element task) {
        String until = elements(task.getElementsByTagNameNS(CAMUNDA, "inputParameter"))
                .get(0)
                .getTextContent()
                .strip();
        Element waiting = (Element) document.renameNode(task, BPMN, "subProcess");
        waiting.removeAttributeNS(CAMUNDA, "delegateExpression");
        waiting.removeAttributeNS(CAMUNDA, "modelerTemplate");
        waiting.removeAttributeNS(CAMUNDA, "modelerTemplateVersion");
        for (Element extensions : children(waiting, "extensionElements")) {
            waiting.removeChild(extensions);
        }
        String id = waiting.getAttribute("id");
        add(waiting, "startEvent", OURS + id + "-begin");
        Element event = add(waiting, "intermediateCatchEvent", OURS + id + "-timer");
        Element date = add(add(event, "timerEventDefinition", ""), "timeDate", "");
        date.setTextContent(until.startsWith("=") ? until : "= " + until);
        add(waiting, "endEvent", OURS + id + "-end");
        flow(waiting, OURS + id + "-begin", OURS + id + "-timer");
        flow(waiting, OURS + id + "-timer", OURS + id + "-end");
    }

    private void net(Element process) {
        if (catchesEverything(process)) {
            return;
        }
        Element net = add(process, "subProcess", OURS + "net");
        net.setAttribute("triggeredByEvent", "true");
        Element caught = add(net, "startEvent", OURS + "caught");
        Element error = add(caught, "errorEventDefinition", "");
        error.setAttributeNS(CAMUNDA, "camunda:errorCodeVariable", ERROR);
        Element fail = add(net, "serviceTask", OURS + "fail");
        fail.setAttributeNS(CAMUNDA, "camunda:delegateExpression", "${" + FAIL + "}");
        add(net, "endEvent", OURS + "failed");
        flow(net, OURS + "caught", OURS + "fail");
        flow(net, OURS + "fail", OURS + "failed");
    }

    /** Whether the author laid such a net; there can be only one. */
    private static boolean catchesEverything(Element process) {
        return children(process, "subProcess").stream()
                .filter(sub -> sub.getAttribute("triggeredByEvent").equals("true"))
                .flatMap(sub -> children(sub, "startEvent").stream())
                .flatMap(start -> children(start, "errorEventDefinition").stream())
                .anyMatch(error -> error.getAttribute("errorRef").isEmpty());
    }

    private void flow(Element scope, String from, String to) {
        Element flow = add(scope, "sequenceFlow", from + "-" + to.substring(OURS.length()));
        flow.setAttribute("sourceRef", from);
        flow.setAttribute("targetRef", to);
    }

    private Element add(Element parent, String name, String id) {
        Element child = document.createElementNS(BPMN, name);
        if (!id.isEmpty()) {
            child.setAttribute("id", id);
        }
        parent.appendChild(child);
        return child;
    }

    private List<Element> each(String name) {
        return elements(document.getElementsByTagNameNS("*", name));
    }

    private static List<Element> children(Element parent, String name) {
        return elements(parent.getChildNodes()).stream()
                .filter(e -> name.equals(e.getLocalName()))
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
