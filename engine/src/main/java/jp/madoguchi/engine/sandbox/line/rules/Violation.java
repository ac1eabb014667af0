package jp.madoguchi.engine.sandbox.line.rules;

/**
 * One thing LINE would refuse.
 *
 * @param property where, for example {@code messages[0].text}; inside flex contents a JSON pointer such as {@code /body/contents/0/text}
 * @param message what, in LINE's words
 */
public record Violation(String message, String property) {}
