package jp.madoguchi.engine.exports;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.definitions.form.AnswerText;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.text.Nearest;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.exports.Column.Format;
import jp.madoguchi.engine.exports.Export.FileQuestion;
import jp.madoguchi.engine.exports.Export.Table;
import jp.madoguchi.engine.time.TurnableClock;
import org.jspecify.annotations.Nullable;

/** The tables of an export: which columns, in which order, under which headings. */
final class Tables {

    private static final String MAIN = "回答";

    private final Form form;
    private final ExportQuery query;
    private final Map<String, String> stateTitles;
    private final boolean stored;
    private final boolean separate;

    /** @param stateTitles by procedure and state, {@code application/submitted} */
    Tables(Form form, ExportQuery query, Map<String, String> stateTitles, boolean sheets) {
        this.form = form;
        this.query = query;
        this.stateTitles = stateTitles;
        this.stored = ExportQuery.isSecond("choices", query.choices(), "title", "value");
        boolean otherwise = sheets
                ? ExportQuery.isSecond("groups", query.groups(), "sheet", "joined")
                : ExportQuery.isSecond("groups", query.groups(), "joined", "sheet");
        if (!sheets && otherwise) {
            throw new IllegalArgumentException(
                    "CSV では groups=sheet は使えません。繰り返しは group=ID で別に書き出してください。 / CSV has no sheets; export a group with"
                            + " group=ID.");
        }
        this.separate = sheets && !otherwise;
    }

    Table main() {
        String group = query.group();
        if (group != null) {
            return groupTable(question(group), wanted());
        }
        List<Column> columns = new ArrayList<>(caseColumns());
        for (Question question : form.questions()) {
            if (question.kind() instanceof QuestionKind.Group inner) {
                if (isIncluded(question) && !separate) {
                    columns.add(joined(question, inner));
                }
            } else if (isIncluded(question)) {
                columns.addAll(QuestionColumns.of(question, stored));
            }
        }
        return new Table(MAIN, null, headed(chosen(columns, wanted())));
    }

    List<Table> groups() {
        if (!separate || query.group() != null) {
            return List.of();
        }
        return form.questions().stream()
                .filter(question -> question.kind() instanceof QuestionKind.Group && isIncluded(question))
                .filter(question -> wanted().isEmpty() || wanted().contains(question.id()))
                .map(question -> groupTable(question, List.of()))
                .toList();
    }

    List<FileQuestion> files() {
        List<FileQuestion> files = new ArrayList<>();
        for (Question question : form.questions()) {
            if (question.kind() instanceof QuestionKind.Group group && isIncluded(question)) {
                group.questions().forEach(inner -> addFiles(files, inner, question.id()));
            } else {
                addFiles(files, question, null);
            }
        }
        return files;
    }

    private void addFiles(List<FileQuestion> files, Question question, @Nullable String group) {
        boolean takesFiles =
                question.kind() instanceof QuestionKind.Photo || question.kind() instanceof QuestionKind.File;
        if (takesFiles && isIncluded(question)) {
            files.add(new FileQuestion(question.id(), question.title().in(Texts.JAPANESE), group));
        }
    }

    private List<String> wanted() {
        return query.columns() == null ? List.of() : query.columns();
    }

    private boolean isIncluded(Question question) {
        return query.withPersonal() || !question.personal();
    }

    private Question question(String group) {
        return form.question(group)
                .filter(question -> question.kind() instanceof QuestionKind.Group)
                .filter(this::isIncluded)
                .orElseThrow(() -> new IllegalArgumentException(
                        "繰り返し「" + group + "」はないか、個人情報です（personal=true で含めます）。 / There is no such \"group\", or it is"
                                + " personal and needs personal=true; got " + group));
    }

    private List<Column> caseColumns() {
        return List.of(
                new Column(
                        "number",
                        "受付番号",
                        Format.TEXT,
                        source -> source.theCase().number()),
                new Column("state", "状態", Format.TEXT, this::state),
                new Column("submitted", "受付日時", Format.DATE_TIME, Tables::submitted));
    }

    private String state(Source source) {
        String state = source.theCase().state();
        return stored ? state : stateTitles.getOrDefault(source.theCase().procedure() + "/" + state, state);
    }

    private static LocalDateTime submitted(Source source) {
        return LocalDateTime.ofInstant(source.theCase().submitted(), TurnableClock.TOKYO);
    }

    private Table groupTable(Question question, List<String> only) {
        List<Column> columns = new ArrayList<>(caseColumns().subList(0, 1));
        columns.add(new Column("item", "何件目", Format.NUMBER, Source::item));
        for (Question inner : ((QuestionKind.Group) question.kind()).questions()) {
            if (isIncluded(inner)) {
                columns.addAll(QuestionColumns.of(inner, stored));
            }
        }
        return new Table(question.title().in(Texts.JAPANESE), question.id(), headed(chosen(columns, only)));
    }

    /** All items in one cell, each on a line of its own; what is personal in them stays out as elsewhere. */
    private Column joined(Question question, QuestionKind.Group group) {
        List<Question> shown = group.questions().stream()
                .filter(inner ->
                        isIncluded(inner) && (inner.kind().asks() || inner.kind() instanceof QuestionKind.Computed))
                .toList();
        return new Column(question.id(), question.title().in(Texts.JAPANESE), Format.TEXT, source -> {
            List<String> items = new ArrayList<>();
            if (source.answers().get(question.id()) instanceof List<?> list) {
                for (Object item : list) {
                    items.add((items.size() + 1) + ". " + item(shown, item));
                }
            }
            return String.join("\n", items);
        });
    }

    private static String item(List<Question> shown, Object item) {
        List<String> texts = new ArrayList<>();
        if (item instanceof Map<?, ?> answers) {
            for (Question question : shown) {
                if (answers.get(question.id()) != null) {
                    texts.add(question.title().in(Texts.JAPANESE) + "："
                            + AnswerText.of(question, answers.get(question.id()), Texts.JAPANESE));
                }
            }
        }
        return String.join("、", texts);
    }

    private List<Column> chosen(List<Column> all, List<String> wanted) {
        if (wanted.isEmpty()) {
            return all;
        }
        List<Column> chosen = new ArrayList<>();
        for (String id : wanted) {
            List<Column> found = all.stream()
                    .filter(column ->
                            column.id().equals(id) || column.question().equals(id))
                    .toList();
            boolean separateGroup = separate
                    && form.question(id)
                            .filter(q -> q.kind() instanceof QuestionKind.Group && isIncluded(q))
                            .isPresent();
            if (found.isEmpty() && !separateGroup) {
                throw unknown(id, all);
            }
            chosen.addAll(found);
        }
        return chosen;
    }

    private IllegalArgumentException unknown(String id, List<Column> all) {
        boolean personal = form.allQuestions().stream()
                .anyMatch(question -> question.id().equals(id.split("\\.", 2)[0]) && question.personal());
        if (personal) {
            return new IllegalArgumentException("列「" + id + "」は個人情報です。含めるには personal=true を付けてください。 / The column \""
                    + id + "\" is personal; add personal=true.");
        }
        List<String> known = all.stream().map(Column::id).toList();
        String near =
                Nearest.to(id, known).map(name -> "「" + name + "」ではありませんか。").orElse("");
        return new IllegalArgumentException(
                "列「" + id + "」はありません。" + near + " / There is no column \"" + id + "\"; use some of " + known);
    }

    /** Headings that stand twice get the id beside them. */
    private List<Column> headed(List<Column> columns) {
        boolean ids = ExportQuery.isSecond("headings", query.headings(), "title", "id");
        Map<String, Integer> often = new HashMap<>();
        columns.forEach(column -> often.merge(column.heading(), 1, Integer::sum));
        return columns.stream()
                .map(column -> ids
                        ? column.headed(column.id())
                        : Objects.requireNonNull(often.get(column.heading())) > 1
                                ? column.headed(column.heading() + "（" + column.id() + "）")
                                : column)
                .toList();
    }
}
