/** The one expression language: FEEL with our functions, evaluated and checked. */
@NullMarked
package jp.madoguchi.definitions.feel;

import org.jspecify.annotations.NullMarked;
