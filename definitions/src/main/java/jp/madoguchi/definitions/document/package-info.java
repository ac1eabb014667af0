/** Document and message templates: placeholders, conditions, repeated rows. */
@NullMarked
package jp.madoguchi.definitions.document;

import org.jspecify.annotations.NullMarked;
