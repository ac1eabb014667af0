/**
 * The audit log: who did what, on what, from where, and with what outcome. Owns the {@code audit_*} tables: entries that are only ever
 * added, each sealed by the hash of the one before.
 *
 * <p>Comes in: the requests of the API and what endpoints note about them. Must not know any capability whose acts it keeps.
 */
@NullMarked
package jp.madoguchi.engine.audit;

import org.jspecify.annotations.NullMarked;
