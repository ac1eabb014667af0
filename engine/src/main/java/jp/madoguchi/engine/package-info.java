/** The runtime: one package per capability; a capability's top package is its face, everything else is hidden. */
@NullMarked
package jp.madoguchi.engine;

import org.jspecify.annotations.NullMarked;
