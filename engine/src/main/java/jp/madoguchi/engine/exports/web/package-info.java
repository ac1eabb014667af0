/** HTTP of exports. */
@NullMarked
package jp.madoguchi.engine.exports.web;

import org.jspecify.annotations.NullMarked;
