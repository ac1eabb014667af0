/**
 * Registers: the tables a city imports. Owns their rows, former versions and look-ups.
 *
 * <p>Comes in: CSV and xlsx files from staff, look-ups from expressions. Goes out: rows, with what is personal opened for the asker only.
 * Must not know residents, cases or dialogues.
 */
@NullMarked
package jp.madoguchi.engine.registers;

import org.jspecify.annotations.NullMarked;
