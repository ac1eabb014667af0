/**
 * Definition files as JSON trees that know on which line everything stands.
 *
 * <p>Comes in: bytes nobody vouches for. Goes out: a {@link jp.madoguchi.definitions.json.JsonFile}, or the problems of the file. Must
 * not know what a definition means.
 */
@NullMarked
package jp.madoguchi.definitions.json;

import org.jspecify.annotations.NullMarked;
