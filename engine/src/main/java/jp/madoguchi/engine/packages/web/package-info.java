/** HTTP of packages. */
@NullMarked
package jp.madoguchi.engine.packages.web;

import org.jspecify.annotations.NullMarked;
