/**
 * Retention times: how many months a municipality keeps what is over. Owns the times, and the nightly run that lets go of what is due.
 *
 * <p>Comes in: settings of staff; the night. Goes out: what the capabilities hold, erased by {@code holdings}; an entry in the audit log. Must
 * not know what any capability keeps.
 */
@NullMarked
package jp.madoguchi.engine.retention;

import org.jspecify.annotations.NullMarked;
