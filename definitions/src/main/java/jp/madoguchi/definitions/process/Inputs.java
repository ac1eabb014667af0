package jp.madoguchi.definitions.process;

import java.util.LinkedHashMap;
import java.util.Map;

/** The {@code camunda:inputParameter}s of a task by name. */
record Inputs(Map<String, XmlElement> byName) {

    static Inputs of(XmlElement task) {
        Map<String, XmlElement> inputs = new LinkedHashMap<>();
        for (XmlElement mapping : task.extensions("inputOutput")) {
            mapping.children(Vocabulary.CAMUNDA, "inputParameter")
                    .forEach(parameter -> inputs.put(parameter.attribute("name"), parameter));
        }
        return new Inputs(inputs);
    }

    /** The text of a parameter; empty when it is absent. */
    String text(String name) {
        XmlElement parameter = byName.get(name);
        return parameter == null ? "" : parameter.text().strip();
    }
}
