package jp.madoguchi.engine.exports;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.text.Nearest;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.exports.Column.Format;
import jp.madoguchi.engine.exports.Export.FileQuestion;
import jp.madoguchi.engine.exports.Export.Table;
import jp.madoguchi.engine.time.TurnableClock;

/** The tables of an export: which columns, in which order, under which headings. */
final class Tables {

    private static final String MAIN = "回答";

    private final FormVersions forms;
    private final ExportQuery query;
    private final Map<String, String> stateTitles;
    private final boolean stored;
    private final boolean separate;

    /**
     * @param forms by version, the one that names the columns being {@code version}
     * @param stateTitles by procedure and state, {@code application/submitted}
     */
    Tables(
            String version,
            Map<String, Form> forms,
            ExportQuery query,
            Map<String, String> stateTitles,
            boolean sheets) {
        this.query = query;
        this.stateTitles = stateTitles;
        this.stored = ExportQuery.isSecond("choices", query.choices(), "title", "value");
        this.forms = new FormVersions(version, forms, stored, query.withPersonal());
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
            return groupTable(group(group), wanted());
        }
        List<Column> columns = new ArrayList<>(caseColumns());
        columns.addAll(forms.main(separate));
        return new Table(MAIN, null, headed(chosen(columns, wanted())));
    }

    List<Table> groups() {
        if (!separate || query.group() != null) {
            return List.of();
        }
        return forms.groups().stream()
                .filter(question -> wanted().isEmpty() || wanted().contains(question.id()))
                .map(question -> groupTable(question, List.of()))
                .toList();
    }

    List<FileQuestion> files() {
        return forms.files();
    }

    private List<String> wanted() {
        return query.columns() == null ? List.of() : query.columns();
    }

    private Question group(String id) {
        return forms.groups().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "繰り返し「" + id + "」はないか、個人情報です（personal=true で含めます）。 / There is no such \"group\", or it is"
                                + " personal and needs personal=true; got " + id));
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
        columns.addAll(forms.group(question.id()));
        return new Table(question.title().in(Texts.JAPANESE), question.id(), headed(chosen(columns, only)));
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
                    && forms.groups().stream().anyMatch(group -> group.id().equals(id));
            if (found.isEmpty() && !separateGroup) {
                throw unknown(id, all);
            }
            chosen.addAll(found);
        }
        return chosen;
    }

    private IllegalArgumentException unknown(String id, List<Column> all) {
        if (forms.isPersonal(id.split("\\.", 2)[0])) {
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
