/**
 * Texts: what the counter itself says to residents, and what a municipality says instead. Owns the table {@code own_text}.
 *
 * <p>Comes in: the usual texts of other capabilities ({@link jp.madoguchi.engine.texts.SpokenTexts}); changes by staff. Goes out: the text to
 * say. Must not know what a text is about.
 */
@NullMarked
package jp.madoguchi.engine.texts;

import org.jspecify.annotations.NullMarked;
