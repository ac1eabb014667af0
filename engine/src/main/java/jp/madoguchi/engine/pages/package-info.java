/**
 * Pages: the addresses of the pages in the browser. Their files come from the jar of {@code designer-ui}; they speak to the engine over
 * its HTTP API only.
 *
 * <p>Must not know any capability.
 */
@NullMarked
package jp.madoguchi.engine.pages;

import org.jspecify.annotations.NullMarked;
