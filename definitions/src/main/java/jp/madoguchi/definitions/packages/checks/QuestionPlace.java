package jp.madoguchi.definitions.packages.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;

/**
 * A question and where it stands.
 *
 * @param pointer JSON pointer of the question
 * @param group the group it stands in, if any
 */
record QuestionPlace(Question question, String pointer, Optional<Question> group) {

    String pointer(String member) {
        return pointer + "/" + member;
    }

    /** All questions of a form in the order of the file, those inside groups after their group. */
    static List<QuestionPlace> of(Form form) {
        List<QuestionPlace> places = new ArrayList<>();
        add(places, form.questions(), "", Optional.empty());
        return places;
    }

    private static void add(
            List<QuestionPlace> places, List<Question> questions, String holder, Optional<Question> group) {
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String pointer = holder + "/questions/" + i;
            places.add(new QuestionPlace(question, pointer, group));
            if (question.kind() instanceof QuestionKind.Group inner) {
                add(places, inner.questions(), pointer, Optional.of(question));
            }
        }
    }
}
