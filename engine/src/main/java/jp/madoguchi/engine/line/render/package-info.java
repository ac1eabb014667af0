/**
 * Replies as LINE messages, within LINE's limits. Pure: the same replies give the same messages, byte for byte, which retries rely on.
 *
 * <p>Limits are those of the Messaging API reference, pages "Message objects" and "Action objects", as of 2026-08.
 */
@NullMarked
package jp.madoguchi.engine.line.render;

import org.jspecify.annotations.NullMarked;
