package jp.madoguchi.definitions.process;

import java.util.Set;

/**
 * The drawing may hold what editors draw, in its own place. Engines look at the names of elements and pass over their namespaces: a {@code
 * di:scriptTask} among the tasks would be a script task.
 */
final class DrawingCheck {

    private static final Set<String> ELEMENTS = Set.of(
            "BPMNDiagram",
            "BPMNPlane",
            "BPMNShape",
            "BPMNEdge",
            "BPMNLabel",
            "BPMNLabelStyle",
            "Bounds",
            "Font",
            "waypoint");

    private final Problems problems;

    DrawingCheck(Problems problems) {
        this.problems = problems;
    }

    /** @param owner id of the element around it */
    void check(XmlElement drawn, boolean inDefinitions, String owner) {
        if (inDefinitions && drawn.name().getLocalPart().equals("BPMNDiagram")) {
            inside(drawn, owner);
        } else {
            refuse(drawn, owner);
        }
    }

    private void inside(XmlElement drawn, String owner) {
        boolean known = Vocabulary.DRAWING.contains(drawn.name().getNamespaceURI())
                && ELEMENTS.contains(drawn.name().getLocalPart());
        if (!known) {
            refuse(drawn, owner);
            return;
        }
        String id = drawn.id().isEmpty() ? owner : drawn.id();
        drawn.children().forEach(child -> inside(child, id));
    }

    private void refuse(XmlElement element, String owner) {
        String name = element.name().getLocalPart();
        problems.add(
                element.id().isEmpty() ? owner : element.id(),
                element.line(),
                "<" + name + "> は図の要素としてここには置けません。消すか、Camunda Modeler で保存し直してください。",
                "<" + name
                        + "> cannot stand here as part of the drawing; remove it, or save the file again in Camunda Modeler.");
    }
}
