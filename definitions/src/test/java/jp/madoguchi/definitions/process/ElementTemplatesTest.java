package jp.madoguchi.definitions.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.definitions.packages.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates Camunda Modeler offers say exactly what {@link Step} says. */
class ElementTemplatesTest {

    private static final Pattern USED = Pattern.compile("camunda:modelerTemplate=\"([^\"]*)\"");

    /** A value that fits, by the name it is bound to. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("message", "approved"),
            Map.entry("form", "application"),
            Map.entry("to", "{{parameters.mail}}"),
            Map.entry("template", "decision"),
            Map.entry("state", "approved"),
            Map.entry("until", "bought + duration(&quot;P14D&quot;)"),
            Map.entry("amount", "price"),
            Map.entry("account", "account"),
            Map.entry("reason", "却下"),
            Map.entry("list", "grants"),
            Map.entry("due", "bought"),
            Map.entry("camunda:decisionRef", "grant"),
            Map.entry("camunda:resultVariable", "amount"));

    static List<ElementTemplate> templates() {
        return ElementTemplate.all();
    }

    private static ElementTemplate of(Step step) {
        return templates().stream()
                .filter(template -> template.id().equals("jp.madoguchi." + name(step)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no template for " + step));
    }

    private static String name(Step step) {
        return step.bean().replace("step_", "");
    }

    @Test
    void serviceTasksAreExactlyTheSteps() {
        assertThat(templates().stream().filter(template -> template.element().equals("serviceTask")))
                .extracting(ElementTemplate::id)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Step.values())
                        .map(step -> "jp.madoguchi." + name(step))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void bindsTheStepAndItsInputs(Step step) {
        ElementTemplate template = of(step);

        assertThat(template.bound("property")).containsOnlyKeys("camunda:delegateExpression");
        assertThat(template.bound("property").get("camunda:delegateExpression").value())
                .isEqualTo("${" + step.bean() + "}");
        assertThat(template.bound("camunda:inputParameter"))
                .containsOnlyKeys(
                        step.parameters().stream().map(Step.Parameter::name).toArray(String[]::new));
        assertThat(template.properties()).hasSize(1 + step.parameters().size());
        step.parameters()
                .forEach(parameter -> assertThat(template.bound("camunda:inputParameter")
                                .get(parameter.name())
                                .required())
                        .as(parameter.name())
                        .isEqualTo(parameter.required()));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void giveAProcessThatPasses(ElementTemplate template) {
        assertThat(problems(template.apply(VALUES))).isEmpty();
    }

    @Test
    void giveAProcessThatPassesWithWordsInPlaceOfMessages() {
        assertThat(problems(of(Step.SEND_MESSAGE).apply(Map.of("text", "{{yen(price)}}"))))
                .isEmpty();
        assertThat(problems(of(Step.NOTIFY_STAFF)
                        .apply(Map.of("to", "a@city.example", "subject", "{{case.number}}", "body", "届きました"))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void askForWhatTheyCannotKnow(ElementTemplate template) {
        boolean knowsAll = template.properties().stream()
                .noneMatch(property -> property.required() && property.value().isEmpty());
        boolean passes = problems(template.apply(Map.of())).isEmpty();

        assertThat(passes).isEqualTo(knowsAll && !template.id().equals("jp.madoguchi.sendMessage"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void speakToTheClerkInJapanese(ElementTemplate template) {
        assertThat(Stream.of(template.json())).allSatisfy(json -> {
            assertThat(json.path("name").asString()).containsPattern("[ぁ-ん一-龠]");
            assertThat(json.path("description").asString()).endsWith("。");
            assertThat(json.path("appliesTo").path(0).asString()).isEqualTo("bpmn:Task");
        });
        assertThat(template.properties().stream()
                        .filter(property ->
                                !property.json().path("type").asString().equals("Hidden")))
                .isNotEmpty()
                .allSatisfy(property -> {
                    assertThat(property.json().path("label").asString()).containsPattern("[ぁ-んァ-ヶ一-龠]");
                    assertThat(property.json().path("description").asString()).endsWith("。");
                });
    }

    @Test
    void areAllThatOurLibraryUses() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("library"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                USED.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        assertThat(templates().stream().map(ElementTemplate::id).collect(Collectors.toSet()))
                .containsAll(used);
        assertThat(used).isNotEmpty();
    }

    private static List<Problem> problems(String task) {
        String xml = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" id=\"definitions\"><process id=\"made\""
                + " isExecutable=\"true\"><startEvent id=\"start\"/><sequenceFlow id=\"in\" sourceRef=\"start\""
                + " targetRef=\"task\"/>" + task + "<sequenceFlow id=\"out\" sourceRef=\"task\" targetRef=\"end\"/>"
                + "<endEvent id=\"end\"/></process></definitions>";
        return new ProcessFixture("made.bpmn", xml.getBytes(StandardCharsets.UTF_8)).problems();
    }
}
