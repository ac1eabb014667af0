/**
 * Words: how texts are taken apart so that they can be found although they are stored sealed. Owns the cutting, and the keyed hashes that
 * are kept of words.
 *
 * <p>Comes in: texts. Goes out: words, hashes. Must not know what is searched.
 */
@NullMarked
package jp.madoguchi.engine.words;

import org.jspecify.annotations.NullMarked;
