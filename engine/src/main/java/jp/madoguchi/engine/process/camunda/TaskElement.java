package jp.madoguchi.engine.process.camunda;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.jspecify.annotations.Nullable;

/** What Camunda's namespace says about a task. */
record TaskElement(Element element) {

    private static final Namespace CAMUNDA = new Namespace(BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS);

    @Nullable String find(String attribute) {
        return element.attributeNS(CAMUNDA, attribute);
    }

    String get(String attribute) {
        String value = find(attribute);
        if (value == null) {
            throw new IllegalStateException(
                    "process was not checked: " + element.attribute("id") + " has no " + attribute);
        }
        return value;
    }

    /** Input parameters by name. Kept with the parsed process; Camunda would make process variables of them. */
    StepInputs inputs() {
        Map<String, String> values = new HashMap<>();
        extension("inputOutput", "inputParameter")
                .forEach(input ->
                        values.put(input.attribute("name"), input.getText().strip()));
        return new StepInputs(values);
    }

    /** The outcomes a staff task takes. */
    List<String> outcomes() {
        return extension("properties", "property").stream()
                .filter(p -> "outcomes".equals(p.attribute("name")))
                .flatMap(p -> Arrays.stream(p.attribute("value").split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private List<Element> extension(String list, String item) {
        Element extensions = element.element("extensionElements");
        Element found = extensions == null ? null : extensions.elementNS(CAMUNDA, list);
        return found == null ? List.of() : found.elementsNS(CAMUNDA, item);
    }
}
