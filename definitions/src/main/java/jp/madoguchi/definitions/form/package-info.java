/** Forms: questions with rules, and the JSON Schema of their answers. */
@NullMarked
package jp.madoguchi.definitions.form;

import org.jspecify.annotations.NullMarked;
