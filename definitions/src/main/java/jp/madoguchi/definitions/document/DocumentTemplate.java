package jp.madoguchi.definitions.document;

import jp.madoguchi.definitions.text.Texts;

/**
 * A document: {@code documents/ID.html}, XHTML with {@code {{FEEL}}} placeholders, {@code data-if="FEEL"} and
 * {@code data-each="name in FEEL"}; its {@code <title>} is the document's title.
 */
public record DocumentTemplate(String id, Texts title, String xhtml) {}
