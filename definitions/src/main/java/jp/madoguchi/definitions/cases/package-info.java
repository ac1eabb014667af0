/** Conversation tests: who says what, and what must come back. */
@NullMarked
package jp.madoguchi.definitions.cases;

import org.jspecify.annotations.NullMarked;
