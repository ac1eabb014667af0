package jp.madoguchi.definitions.sheets.xlsform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.definitions.sheets.Item;
import jp.madoguchi.definitions.sheets.Located;
import jp.madoguchi.definitions.text.Nearest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Goes through the lines of a survey: groups become sections, repeats become groups, everything else a question. */
final class SurveyReader {

    private static final String MESSAGE = "が対応する begin の行と合いません。begin と end の順番を確かめてください。";

    private final SurveyChoices choices;
    private final SurveyTexts texts;
    private final Located located;
    private final Kinds kinds = new Kinds();
    private final Deque<Frame> frames = new ArrayDeque<>();

    /**
     * A begin without its end yet.
     *
     * @param visibleWhen FEEL; empty for always
     */
    private record Frame(
            String type, String visibleWhen, @Nullable String pointer, ArrayNode questions) {}

    SurveyReader(SurveyChoices choices, SurveyTexts texts, Located located) {
        this.choices = choices;
        this.texts = texts;
        this.located = located;
    }

    void read(List<SurveyPage.Row> rows, ObjectNode form) {
        for (SurveyPage.Row row : rows) {
            SurveyType type = SurveyType.of(row.text("type"));
            if (type.name().equals("today")) {
                kinds.means(row.text("name"), "today()");
            } else if (!type.kind().isEmpty() && !row.text("name").isEmpty()) {
                kinds.add(row.text("name"), type.kind());
                kinds.names().id(row.text("name"));
            }
        }
        frames.push(new Frame("", "", "", form.withArray("/questions")));
        rows.forEach(this::row);
        if (frames.size() > 1 && !rows.isEmpty()) {
            SurveyPage.Row last = rows.get(rows.size() - 1);
            located.error(
                    last.place("type"),
                    frames.getFirst().type() + " に対応する end がありません。end の行を書き加えてください。",
                    frames.getFirst().type() + " is never ended; add the line that ends it.");
        }
    }

    private void row(SurveyPage.Row row) {
        SurveyType type = SurveyType.of(row.text("type"));
        switch (type.name()) {
            case "" -> located.error(row.place("type"), "type がありません。書き加えてください。", "The type is missing; fill it in.");
            case "begin_group" -> beginGroup(row);
            case "begin_repeat" -> beginRepeat(row, type);
            case "end_group", "end_repeat" -> end(row, type);
            default -> {
                if (!SurveyType.PASSED_OVER.contains(type.name())) {
                    question(row, type);
                }
            }
        }
    }

    private void beginGroup(SurveyPage.Row row) {
        SurveyQuestion section = new SurveyQuestion(row, kinds, texts, located);
        String visibleWhen = section.feel("relevant", null);
        Frame around = frames.getFirst();
        if (!row.texts("label").isEmpty()) {
            Item item = section.section(row.text("name").isEmpty() ? "group" : row.text("name"));
            condition(item, visibleWhen, row);
            add(item);
        }
        frames.push(new Frame("begin_group", visibleWhen, around.pointer(), around.questions()));
    }

    private void beginRepeat(SurveyPage.Row row, SurveyType type) {
        if (frames.stream().anyMatch(frame -> frame.type().equals("begin_repeat"))) {
            located.error(
                    row.place("type"),
                    "繰り返しの中に繰り返しは置けません。外に出してください。",
                    "Repeats do not nest; move this one out of the other.");
        }
        SurveyQuestion question = new SurveyQuestion(row, kinds, texts, located);
        Item item = question.read(type, choices);
        texts.put(
                item,
                "itemTitle",
                row.texts("label").isEmpty() ? java.util.Map.of("", row.text("name")) : row.texts("label"),
                row.place("label"));
        question.repeatCount(item);
        condition(item, question.feel("relevant", null), row);
        String pointer = add(item);
        frames.push(new Frame("begin_repeat", "", pointer, item.json().withArray("/questions")));
    }

    private void end(SurveyPage.Row row, SurveyType type) {
        String begin = type.name().replace("end_", "begin_");
        if (frames.size() > 1 && frames.getFirst().type().equals(begin)) {
            frames.pop();
            return;
        }
        located.error(
                row.place("type"),
                row.text("type") + " " + MESSAGE,
                row.text("type") + " does not match the begin before it; check their order.");
    }

    private void question(SurveyPage.Row row, SurveyType type) {
        if (type.kind().isEmpty()) {
            String near = Nearest.to(type.name(), SurveyType.KINDS.keySet())
                    .map(name -> "「" + name + "」ではありませんか。")
                    .orElse("");
            located.error(
                    row.place("type"),
                    "type「" + row.text("type") + "」は使えません。" + near + "行を取り除くか、text・select_one などに直してください。",
                    "The type \"" + row.text("type")
                            + "\" is not possible here; remove the line or use text, select_one and the like.");
            return;
        }
        SurveyQuestion question = new SurveyQuestion(row, kinds, texts, located);
        Item item = question.read(type, choices);
        condition(item, question.feel("relevant", null), row);
        add(item);
        if (type.orOther()) {
            Item other = question.other(type);
            condition(other, question.otherCondition(type), row);
            add(other);
        }
    }

    /** What is around the question counts, too, as far as the next repeat. */
    private void condition(Item item, String own, SurveyPage.Row row) {
        List<String> around = frames.stream()
                .takeWhile(frame -> !frame.type().equals("begin_repeat"))
                .map(Frame::visibleWhen)
                .toList();
        List<String> all = Stream.concat(Stream.of(own), around.stream())
                .filter(condition -> !condition.isEmpty())
                .toList();
        if (!all.isEmpty()) {
            String whole = all.size() == 1
                    ? all.get(0)
                    : all.stream().map(condition -> "(" + condition + ")").collect(Collectors.joining(" and "));
            item.put("/visibleWhen", row.place("relevant"));
            item.json().put("visibleWhen", whole);
        }
    }

    private String add(Item item) {
        Frame frame = frames.getFirst();
        String pointer = frame.pointer() + "/questions/" + frame.questions().size();
        item.locate(located, pointer);
        frame.questions().add(item.json());
        return pointer;
    }
}
