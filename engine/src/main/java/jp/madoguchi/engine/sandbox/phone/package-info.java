/** The API of the phone in the browser: JSON, and a stream of what changes. Knows only the face of the LINE platform. */
@NullMarked
package jp.madoguchi.engine.sandbox.phone;

import org.jspecify.annotations.NullMarked;
