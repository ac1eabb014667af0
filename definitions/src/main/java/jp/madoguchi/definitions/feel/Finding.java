package jp.madoguchi.definitions.feel;

/**
 * Something wrong in an expression, found without running it.
 *
 * @param ja one Japanese sentence that says what is wrong and what to do
 * @param en the same in English
 */
public record Finding(String ja, String en) {}
