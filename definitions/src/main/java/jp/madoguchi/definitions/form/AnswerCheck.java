package jp.madoguchi.definitions.form;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks answers against the {@link AnswerSchema} of their form. Compiled once per form; thread-safe. */
public final class AnswerCheck {

    private static final int MAX_KEPT = 500;
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .regularExpressionFactory(regex -> new TextPattern(regex)::finds)
                    .build()));

    /** By identity, because comparing whole forms costs more than checking answers. */
    private static final Map<Form, AnswerCheck> KEPT = Collections.synchronizedMap(new IdentityHashMap<>());

    private final Form form;
    private final Schema schema;

    private AnswerCheck(Form form) {
        this.form = form;
        this.schema = REGISTRY.getSchema(AnswerSchema.of(form));
        this.schema.initializeValidators();
    }

    /** The check for a form; the same one for the same form object. */
    public static AnswerCheck of(Form form) {
        AnswerCheck known = KEPT.get(form);
        if (known != null) {
            return known;
        }
        if (KEPT.size() >= MAX_KEPT) {
            KEPT.clear();
        }
        AnswerCheck made = new AnswerCheck(form);
        KEPT.put(form, made);
        return made;
    }

    /**
     * What is wrong with an answer. Holds no word of the answer itself, so it can be logged.
     *
     * @param question id of the question, or the unknown name that was given
     * @param pointer RFC 6901 pointer into the answers
     * @param ja one Japanese sentence that says what to do
     * @param en the same in English
     */
    public record Problem(String question, String pointer, String ja, String en) {}

    /** What is wrong with the answers, in the order of the form's schema; none when they fit. */
    public List<Problem> check(Answers answers) {
        JsonNode tree = JSON.valueToTree(answers.values());
        List<Problem> problems = new ArrayList<>();
        for (Error error : schema.validate(tree)) {
            problems.add(problem(error));
        }
        for (Question question : form.allQuestions()) {
            if (question.kind() instanceof QuestionKind.DateTime) {
                moments(question, tree, problems);
            }
        }
        return problems.stream().distinct().toList();
    }

    /** JSON Schema has no word for a local date and time, so a 30th of February is found here. */
    private void moments(Question question, JsonNode tree, List<Problem> problems) {
        for (JsonNode answer : tree.findValues(question.id())) {
            try {
                if (answer.isString()) {
                    LocalDateTime.parse(answer.asString());
                }
            } catch (DateTimeException noSuchMoment) {
                problems.add(badShape(question.id(), "/" + question.id(), title(question.id())));
            }
        }
    }

    private Problem problem(Error error) {
        NodePath path = error.getInstanceLocation();
        StringBuilder pointer = new StringBuilder();
        String question = "";
        for (int i = 0; i < path.getNameCount(); i++) {
            String step = String.valueOf(path.getElement(i));
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
            question = find(step).isPresent() ? step : question;
        }
        String name = error.getProperty() == null ? "" : error.getProperty();
        return switch (error.getKeyword()) {
            case "required" -> missing(question.isEmpty() ? name : question, pointer.toString(), name);
            case "additionalProperties" -> unknown(name, pointer + "/" + name);
            default -> badShape(question, pointer.toString(), title(question));
        };
    }

    private Problem missing(String question, String pointer, String name) {
        String title = title(find(name).isPresent() ? name : question);
        return new Problem(
                find(name).isPresent() ? name : question,
                pointer,
                "「" + title + "」に答えがないか、足りないところがあります（" + name + "）。答えてください。",
                "\"" + title + "\" has no answer or an incomplete one (" + name + "); give it.");
    }

    private static Problem unknown(String name, String pointer) {
        return new Problem(
                name,
                pointer,
                "「" + name + "」という質問や項目はこのフォームにありません。取り除いてください。",
                "The form has no question or part \"" + name + "\"; remove it.");
    }

    private static Problem badShape(String question, String pointer, String title) {
        return new Problem(
                question,
                pointer,
                "「" + title + "」の答えの形が正しくありません。質問に合う答えにしてください。",
                "The answer to \"" + title + "\" does not have the shape of its question; correct it.");
    }

    private String title(String question) {
        return find(question).map(q -> q.title().in(Texts.JAPANESE)).orElse(question);
    }

    private Optional<Question> find(String id) {
        return form.allQuestions().stream().filter(q -> q.id().equals(id)).findFirst();
    }
}
