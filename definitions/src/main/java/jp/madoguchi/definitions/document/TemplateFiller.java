package jp.madoguchi.definitions.document;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.feel.Expressions;

/** Fills a template: the same template, variables and moment always give the same XHTML. Thread-safe. */
public final class TemplateFiller {

    /** Characters a filled template may have; more is a template that has run away. */
    public static final int MAX_OUTPUT = 2 * 1024 * 1024;

    private final Expressions expressions;

    public TemplateFiller(Expressions expressions) {
        this.expressions = expressions;
    }

    /**
     * Fills a template.
     *
     * @param variables what expressions read, by name, {@code document} included; what was not answered is there with null and leaves no
     *     trace in the text
     * @param now the moment of {@code today()}
     * @return XHTML without placeholders, values escaped
     * @throws TemplateFailed when an expression cannot be worked out, a value cannot be printed, or the result is over 2 MB
     */
    public String fill(DocumentTemplate template, Map<String, ?> variables, ZonedDateTime now) {
        TemplateNode.Element root = parse(template);
        Filling filling = new Filling(file(template), evaluation(template, root, now));
        filling.fill(root, variables);
        return filling.xhtml();
    }

    /**
     * What stands before 第○号 in the document's number: {@code <meta name="number-prefix" content="…"/>}, filled.
     *
     * @param variables as for {@link #fill}, but {@code document} is not yet known
     * @return empty when the template says nothing
     */
    public Optional<String> numberPrefix(DocumentTemplate template, Map<String, ?> variables, ZonedDateTime now) {
        TemplateNode.Element root = parse(template);
        String prefix = TemplateRules.numberPrefix(root);
        return prefix == null
                ? Optional.empty()
                : Optional.of(evaluation(template, root, now).joined(root.line(), prefix, variables))
                        .map(String::strip)
                        .filter(filled -> !filled.isEmpty());
    }

    /** The language the template is written in, a BCP 47 tag; {@code ja} unless its {@code <html lang>} says otherwise. */
    public String language(DocumentTemplate template) {
        return TemplateRules.language(parse(template));
    }

    private Evaluation evaluation(DocumentTemplate template, TemplateNode.Element root, ZonedDateTime now) {
        return new Evaluation(file(template), expressions, now, TemplateRules.language(root));
    }

    private static TemplateNode.Element parse(DocumentTemplate template) {
        try {
            return TemplateXml.parse(template.xhtml().getBytes(StandardCharsets.UTF_8));
        } catch (TemplateXml.TemplateBroken e) {
            throw new TemplateFailed("%s %d行目: %s".formatted(file(template), e.line(), e.ja()));
        }
    }

    private static String file(DocumentTemplate template) {
        return "documents/" + template.id() + ".html";
    }
}
