/**
 * The JSON Schemas of the language, and the checking of files against them.
 *
 * <p>Comes in: a JSON file. Goes out: its problems, each as one sentence that says what to do. Must not know what files refer to.
 */
@NullMarked
package jp.madoguchi.definitions.schemas;

import org.jspecify.annotations.NullMarked;
