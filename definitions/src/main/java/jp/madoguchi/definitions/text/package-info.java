/** Texts in several languages, with fallback. */
@NullMarked
package jp.madoguchi.definitions.text;

import org.jspecify.annotations.NullMarked;
