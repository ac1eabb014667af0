/**
 * What residents send as photos and files: its type found from its bytes, and what it says about its maker removed. Pure; the pictures
 * themselves are never decoded.
 */
@NullMarked
package jp.madoguchi.engine.line.media;

import org.jspecify.annotations.NullMarked;
