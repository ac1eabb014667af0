/** Holdings over HTTP. */
@NullMarked
package jp.madoguchi.engine.holdings.web;

import org.jspecify.annotations.NullMarked;
