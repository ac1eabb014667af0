/**
 * The vault: keys and what is locked with them. Owns one data key per municipality, wrapped by the master key, and the stored contents
 * (photos, files, documents).
 *
 * <p>Comes in: plain bytes. Goes out: sealed bytes, keyed hashes. Must not know what the bytes mean.
 */
@NullMarked
package jp.madoguchi.engine.vault;

import org.jspecify.annotations.NullMarked;
