package jp.madoguchi.engine.sandbox.stripe;

import java.security.SecureRandom;

/** Ids as Stripe forms them. */
final class Ids {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String session() {
        return "cs_test_a1" + random(56);
    }

    /** {@code pi}, {@code re}, {@code ch}, {@code evt} or {@code req}. */
    static String of(String prefix) {
        return prefix + "_3" + random(23);
    }

    static String digits(int count) {
        StringBuilder digits = new StringBuilder("1");
        while (digits.length() < count) {
            digits.append(RANDOM.nextInt(10));
        }
        return digits.toString();
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
