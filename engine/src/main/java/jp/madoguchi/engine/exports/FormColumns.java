package jp.madoguchi.engine.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.madoguchi.definitions.form.AnswerText;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.exports.Column.Format;
import jp.madoguchi.engine.exports.Export.FileQuestion;

/** The columns of a form, as one version of it asks. */
final class FormColumns {

    private final Form form;
    private final boolean stored;
    private final Predicate<Question> included;

    /**
     * @param stored whether choices are told as they are stored
     * @param included which questions may be told; the rest are as if they were not there
     */
    FormColumns(Form form, boolean stored, Predicate<Question> included) {
        this.form = form;
        this.stored = stored;
        this.included = included;
    }

    /** @param separate whether groups are tables of their own, and so no columns here */
    List<Column> main(boolean separate) {
        List<Column> columns = new ArrayList<>();
        for (Question question : form.questions()) {
            if (!included.test(question)) {
                continue;
            }
            if (!(question.kind() instanceof QuestionKind.Group inner)) {
                columns.addAll(QuestionColumns.of(question, stored));
            } else if (!separate) {
                columns.add(joined(question, inner));
            }
        }
        return columns;
    }

    /** The groups that may be told. */
    List<Question> groups() {
        return form.questions().stream()
                .filter(question -> question.kind() instanceof QuestionKind.Group && included.test(question))
                .toList();
    }

    /** The columns of a group's items; none when this version has no such group. */
    List<Column> group(String id) {
        List<Column> columns = new ArrayList<>();
        Optional<Question> group =
                groups().stream().filter(question -> question.id().equals(id)).findFirst();
        if (group.isPresent() && group.get().kind() instanceof QuestionKind.Group inner) {
            for (Question question : inner.questions()) {
                if (included.test(question)) {
                    columns.addAll(QuestionColumns.of(question, stored));
                }
            }
        }
        return columns;
    }

    List<FileQuestion> files() {
        List<FileQuestion> files = new ArrayList<>();
        for (Question question : form.questions()) {
            if (question.kind() instanceof QuestionKind.Group group && included.test(question)) {
                group.questions().stream()
                        .filter(this::takesFiles)
                        .forEach(inner -> files.add(
                                new FileQuestion(inner.id(), inner.title().in(Texts.JAPANESE), question.id())));
            } else if (takesFiles(question)) {
                files.add(new FileQuestion(question.id(), question.title().in(Texts.JAPANESE), null));
            }
        }
        return files;
    }

    private boolean takesFiles(Question question) {
        return included.test(question)
                && (question.kind() instanceof QuestionKind.Photo || question.kind() instanceof QuestionKind.File);
    }

    /** All items in one cell, each on a line of its own; what is personal in them stays out as elsewhere. */
    private Column joined(Question question, QuestionKind.Group group) {
        List<Question> shown = group.questions().stream()
                .filter(included)
                .filter(inner -> inner.kind().asks() || inner.kind() instanceof QuestionKind.Computed)
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
}
