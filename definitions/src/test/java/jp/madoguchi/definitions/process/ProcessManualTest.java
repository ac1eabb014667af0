package jp.madoguchi.definitions.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.definitions.docs.Manual;
import org.junit.jupiter.api.Test;

/** What {@code docs/process.md} promises is what the checker does. */
class ProcessManualTest {

    private static final Map<Step.Value, String> WORDS = Map.ofEntries(
            Map.entry(Step.Value.TEXT, "文"),
            Map.entry(Step.Value.MESSAGE, "メッセージの id"),
            Map.entry(Step.Value.FORM, "フォームの id"),
            Map.entry(Step.Value.DOCUMENT, "書類の id"),
            Map.entry(Step.Value.STATE, "状態の id"),
            Map.entry(Step.Value.BOOLEAN, "true か false"),
            Map.entry(Step.Value.DAYS, "日数"),
            Map.entry(Step.Value.MOMENT, "日時の式"),
            Map.entry(Step.Value.DATE, "日付の式"),
            Map.entry(Step.Value.AMOUNT, "数の式"),
            Map.entry(Step.Value.ACCOUNT, "口座の式"),
            Map.entry(Step.Value.ITEMS, "項目の式"),
            Map.entry(Step.Value.NAME, "英小文字の名前"));

    private final Manual manual = Manual.read("process.md");

    @Test
    void listsEveryStepWithItsInputs() {
        List<List<String>> documented = manual.table("ステップ").stream()
                .map(row -> List.of(Manual.code(row.get(0)), Manual.code(row.get(1)), row.get(2), row.get(3)))
                .toList();
        List<List<String>> real = Arrays.stream(Step.values())
                .flatMap(step -> step.parameters().stream()
                        .map(input -> List.of(
                                step.bean(), input.name(), input.required() ? "○" : "", WORDS.get(input.value()))))
                .toList();

        assertThat(documented).isEqualTo(real);
    }

    @Test
    void listsEveryAllowedElement() {
        Set<String> documented = manual.table("使える要素").stream()
                .flatMap(row -> Manual.codes(row.get(0)))
                .collect(Collectors.toSet());
        Set<String> real = Stream.of(
                        Vocabulary.GATEWAYS,
                        Vocabulary.ACTIVITIES,
                        Vocabulary.EVENTS,
                        Vocabulary.EVENT_DEFINITIONS,
                        Set.of("sequenceFlow"))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());

        assertThat(documented).isEqualTo(real);
    }

    @Test
    void namesOnlyElementsThatAreRefusedAsRefused() {
        Set<String> refused = manual.table("使えないものと").stream()
                .flatMap(row -> Manual.codes(row.get(0)))
                .filter(code -> code.matches("[a-zA-Z]+"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(refused).hasSizeGreaterThan(20).noneMatch(Vocabulary::knows);
    }

    @Test
    void listsEveryElementTemplate() {
        assertThat(manual.table("Camunda Modeler").stream().map(row -> Manual.code(row.get(0))))
                .containsExactlyInAnyOrderElementsOf(
                        ElementTemplate.all().stream().map(ElementTemplate::id).toList());
    }

    @Test
    void namesTheMessagesAProcessCanWaitFor() {
        assertThat(manual.text())
                .contains(EventCheck.MESSAGES.stream()
                        .map(name -> "`" + name + "`")
                        .toList());
        assertThat(manual.text()).contains("`" + ProcessChecker.RESERVED + "`");
    }
}
