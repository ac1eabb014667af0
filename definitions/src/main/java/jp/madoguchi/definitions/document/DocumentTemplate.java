package jp.madoguchi.definitions.document;

import java.nio.charset.StandardCharsets;
import jp.madoguchi.definitions.text.Texts;

/**
 * A document: {@code documents/ID.html}, XHTML with {@code {{FEEL}}} placeholders, {@code data-if="FEEL"} and
 * {@code data-each="name in FEEL"}; its {@code <title>} is the document's title. The language is described in {@code docs/documents.md}.
 */
public record DocumentTemplate(String id, Texts title, String xhtml) {

    /**
     * Reads a template.
     *
     * @param xhtml a file in which {@link TemplateChecker} found no problem
     * @throws IllegalArgumentException when it is no such file
     */
    public static DocumentTemplate read(String id, byte[] xhtml) {
        try {
            String title = TemplateRules.title(TemplateXml.parse(xhtml));
            return new DocumentTemplate(id, Texts.of(title), new String(xhtml, StandardCharsets.UTF_8));
        } catch (TemplateXml.TemplateBroken e) {
            throw new IllegalArgumentException(id + ".html was not checked: " + e.en(), e);
        }
    }
}
