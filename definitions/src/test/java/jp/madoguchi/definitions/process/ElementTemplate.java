package jp.madoguchi.definitions.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An element template as Camunda Modeler reads it, and what Modeler writes when it is applied. */
record ElementTemplate(JsonNode json) {

    private static final Path FOLDER = Path.of("src/main/resources/element-templates");
    private static final JsonMapper MAPPER = new JsonMapper();

    static List<ElementTemplate> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted()
                    .map(file -> new ElementTemplate(MAPPER.readTree(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return json.path("id").asString();
    }

    /** For example {@code serviceTask}. */
    String element() {
        String type = json.path("elementType").path("value").asString().replace("bpmn:", "");
        return type.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + type.substring(1);
    }

    List<Property> properties() {
        return json.path("properties").valueStream().map(Property::new).toList();
    }

    /** The properties of a kind of binding by the name they are bound to. */
    Map<String, Property> bound(String type) {
        return properties().stream()
                .filter(property -> property.type().equals(type))
                .collect(Collectors.toMap(Property::name, Function.identity()));
    }

    record Property(JsonNode json) {
        String type() {
            return json.path("binding").path("type").asString();
        }

        String name() {
            return json.path("binding").path("name").asString();
        }

        /** What it has before anybody types. */
        String value() {
            return json.path("value").asString("");
        }

        boolean required() {
            return json.path("constraints").path("notEmpty").asBoolean(false);
        }
    }

    /** The element with the id {@code task}; what is not among the values has the template's own. */
    String apply(Map<String, String> values) {
        StringBuilder attributes = new StringBuilder();
        bound("property")
                .forEach((name, property) -> attributes
                        .append(' ')
                        .append(name)
                        .append("=\"")
                        .append(values.getOrDefault(name, property.value()))
                        .append('"'));
        StringBuilder inputs = new StringBuilder();
        bound("camunda:inputParameter")
                .forEach((name, property) -> inputs.append("<camunda:inputParameter name=\"")
                        .append(name)
                        .append("\">")
                        .append(values.getOrDefault(name, property.value()))
                        .append("</camunda:inputParameter>"));
        StringBuilder extension = new StringBuilder();
        bound("camunda:property")
                .forEach((name, property) -> extension
                        .append("<camunda:property name=\"")
                        .append(name)
                        .append("\" value=\"")
                        .append(values.getOrDefault(name, property.value()))
                        .append("\"/>"));
        return "<" + element() + " id=\"task\" camunda:modelerTemplate=\"" + id()
                + "\" camunda:modelerTemplateVersion=\"1\"" + attributes + "><extensionElements>"
                + (inputs.isEmpty() ? "" : "<camunda:inputOutput>" + inputs + "</camunda:inputOutput>")
                + (extension.isEmpty() ? "" : "<camunda:properties>" + extension + "</camunda:properties>")
                + "</extensionElements></" + element() + ">";
    }
}
