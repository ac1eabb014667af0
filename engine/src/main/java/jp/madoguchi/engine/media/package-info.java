/**
 * Media: what residents send as photos and files, on any channel. Owns which formats and sizes are taken.
 *
 * <p>Comes in: bytes. Goes out: the same with their type found from the bytes and what they say about their maker removed. Pure; the
 * pictures themselves are never decoded. Must not know a channel or where they are stored.
 */
@NullMarked
package jp.madoguchi.engine.media;

import org.jspecify.annotations.NullMarked;
