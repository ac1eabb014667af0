/**
 * The dialogue: asks, understands, corrects, summarises. Owns the compiled {@code Program} and the state of one dialogue.
 *
 * <p>Comes in: an {@code Input}. Goes out: {@code Reply} values for any channel, and {@code Outcome}s. Pure: must not know Spring, a
 * database, a clock, a random source, or a channel.
 */
@NullMarked
package jp.madoguchi.engine.dialogue;

import org.jspecify.annotations.NullMarked;
