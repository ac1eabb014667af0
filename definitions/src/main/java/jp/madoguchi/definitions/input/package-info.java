/** What residents type, read tolerantly: dates in both calendars, numbers, phone numbers, kana, postal codes. */
@NullMarked
package jp.madoguchi.definitions.input;

import org.jspecify.annotations.NullMarked;
