package jp.madoguchi.definitions.document;

import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A message: {@code messages/ID.json}. Texts may hold {@code {{FEEL}}} placeholders over the case.
 *
 * @param text said in the talk, or the body of a mail
 * @param subject subject of a mail; null for a message in the talk
 */
public record MessageTemplate(
        String id, Texts text, @Nullable Texts subject) {}
