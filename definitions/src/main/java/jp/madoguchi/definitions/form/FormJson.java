package jp.madoguchi.definitions.form;

import java.util.List;
import java.util.Objects;
import jp.madoguchi.definitions.json.JsonObject;
import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Forms from their JSON. */
public final class FormJson {

    private FormJson() {}

    /** The form of a {@code *.form.json} that follows the schema {@code form}; defaults filled in. */
    public static Form read(JsonNode tree) {
        JsonObject form = new JsonObject(tree);
        return new Form(
                form.string("id"),
                form.texts("title"),
                form.optionalTexts("introduction"),
                questions(form),
                form.optionalTexts("completion"),
                form.has("eligibility") ? EligibilityJson.read(form.object("eligibility")) : null);
    }

    static List<Question> questions(JsonObject holder) {
        return holder.list("questions", FormJson::question);
    }

    private static Question question(JsonObject question) {
        boolean required = question.flag("required", question.string("kind").equals("payment"));
        return new Question(
                question.string("id"),
                KindJson.read(question, required),
                title(question),
                question.optionalTexts("help"),
                required,
                question.optionalFeel("visibleWhen"),
                question.list("rules", rule -> new Question.Rule(rule.feel("must"), rule.texts("message"))),
                question.optionalFeel("prefill"),
                question.flag("staffOnly", false),
                question.flag("personal", false));
    }

    /** A statement may go without a title; its text then stands for it. */
    private static Texts title(JsonObject question) {
        @Nullable Texts title = question.optionalTexts("title");
        return title != null ? title : Objects.requireNonNull(question.optionalTexts("text"));
    }
}
