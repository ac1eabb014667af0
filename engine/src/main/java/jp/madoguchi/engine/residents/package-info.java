/**
 * Residents: persons on a channel. Owns who they are on the channel, whether they follow, their language and their attributes.
 *
 * <p>Must not know what is said in their talks.
 */
@NullMarked
package jp.madoguchi.engine.residents;

import org.jspecify.annotations.NullMarked;
