package jp.madoguchi.definitions.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A form: questions in the order they are asked. File {@code forms/ID.form.json}.
 *
 * @param id unique in its package, {@code [a-z][a-zA-Z0-9-]*}
 * @param title shown at the start, on the summary and to staff
 * @param introduction said before the first question, if any
 * @param questions at least one; ids are unique in the whole form, groups included
 * @param completion said when the answers were taken, if any
 * @param eligibility who may go on, when only those on a list may
 */
public record Form(
        String id,
        Texts title,
        @Nullable Texts introduction,
        List<Question> questions,
        @Nullable Texts completion,
        @Nullable Eligibility eligibility) {

    /** A form for everybody. */
    public Form(
            String id,
            Texts title,
            @Nullable Texts introduction,
            List<Question> questions,
            @Nullable Texts completion) {
        this(id, title, introduction, questions, completion, null);
    }

    public Form {
        questions = List.copyOf(questions);
    }

    /** The question of that id, outside groups. */
    public Optional<Question> question(String id) {
        return questions.stream().filter(q -> q.id().equals(id)).findFirst();
    }

    /** Every question, those inside groups included, in order. */
    public List<Question> allQuestions() {
        List<Question> all = new ArrayList<>();
        for (Question question : questions) {
            all.add(question);
            if (question.kind() instanceof QuestionKind.Group group) {
                all.addAll(group.questions());
            }
        }
        return all;
    }
}
