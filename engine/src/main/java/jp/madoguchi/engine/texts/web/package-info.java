/** HTTP of texts. */
@NullMarked
package jp.madoguchi.engine.texts.web;

import org.jspecify.annotations.NullMarked;
