package jp.madoguchi.definitions.form;

import java.util.List;
import jp.madoguchi.definitions.text.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of the answers to a form: an object by question id, in the shapes {@link QuestionKind} tells. Other names are
 * refused.
 *
 * <p>Required are the required questions that are always asked; whether a question with a condition must be answered, and rules in FEEL,
 * are beyond a schema and seen to by the dialogue.
 */
public final class AnswerSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AnswerSchema() {}

    /** A new tree each time; it belongs to the caller. */
    public static ObjectNode of(Form form) {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", form.title().in(Texts.JAPANESE));
        return schema.setAll(answers(form.questions()));
    }

    /** The schema of an object with an answer for each of the questions. */
    static ObjectNode answers(List<Question> questions) {
        ObjectNode properties = NODES.objectNode();
        ArrayNode required = NODES.arrayNode();
        for (Question question : questions) {
            boolean computed = question.kind() instanceof QuestionKind.Computed;
            if (!question.kind().asks() && !computed) {
                continue;
            }
            ObjectNode answer = AnswerShape.of(question.kind(), question.required());
            properties.set(question.id(), answer.put("title", question.title().in(Texts.JAPANESE)));
            if (question.required()
                    && question.kind().asks()
                    // With nothing to pay it is not asked.
                    && !(question.kind() instanceof QuestionKind.Payment)
                    && question.visibleWhen() == null
                    && !question.staffOnly()) {
                required.add(question.id());
            }
        }
        ObjectNode schema = NODES.objectNode();
        schema.put("type", "object");
        schema.set("properties", properties);
        schema.set("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }
}
