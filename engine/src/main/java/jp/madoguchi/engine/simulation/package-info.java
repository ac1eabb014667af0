/**
 * The simulator: runs the conversation tests of packages on the real engine, in memory, on a clock of its own. Owns the second, hidden
 * engine it does that on.
 *
 * <p>Comes in: packages. Goes out: what passed and what did not. Never touches a real resident, case, or outbox.
 */
@NullMarked
package jp.madoguchi.engine.simulation;

import org.jspecify.annotations.NullMarked;
