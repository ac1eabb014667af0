/** A package: manifest, files, reading, checking, and the problems found. */
@NullMarked
package jp.madoguchi.definitions.packages;

import org.jspecify.annotations.NullMarked;
