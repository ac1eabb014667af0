package jp.madoguchi.engine.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.definitions.form.AnswerText;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.text.Texts;

/** What the answers of a form say to persons. */
public final class CaseAnswers {

    private CaseAnswers() {}

    /** The first name that was answered, as it was written. */
    public static Optional<String> name(Form form, Answers answers) {
        return form.questions().stream()
                .filter(question -> question.kind() instanceof QuestionKind.PersonName)
                .map(question -> answers.get(question.id()) instanceof Map<?, ?> parts ? parts.get("name") : null)
                .filter(name -> name instanceof String text && !text.isBlank())
                .map(String.class::cast)
                .findFirst();
    }

    /** Each question that was answered, with the answer in words. */
    static List<Map<String, String>> readable(Form form, Answers answers) {
        return form.questions().stream()
                .filter(question -> answers.has(question.id()))
                .map(question -> {
                    Map<String, String> shown = new LinkedHashMap<>();
                    shown.put("id", question.id());
                    shown.put("title", question.title().in(Texts.JAPANESE));
                    shown.put(
                            "text",
                            AnswerText.of(
                                    question, Objects.requireNonNull(answers.get(question.id())), Texts.JAPANESE));
                    return shown;
                })
                .toList();
    }
}
