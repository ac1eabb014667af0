/**
 * Packages: installed, published, retired. Owns their files, parameters and versions per municipality.
 *
 * <p>Comes in: zips from staff. Goes out: checked packages, compiled and cached. Must not know residents or cases.
 */
@NullMarked
package jp.madoguchi.engine.packages;

import org.jspecify.annotations.NullMarked;
