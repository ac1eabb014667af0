/**
 * What a schema cannot see: that names are unique and known, that files fit together, that expressions read what is there.
 *
 * <p>Comes in: a {@link jp.madoguchi.definitions.packages.checks.Draft}. Goes out: its problems. Used by the reader of packages only.
 */
@NullMarked
package jp.madoguchi.definitions.packages.checks;

import org.jspecify.annotations.NullMarked;
