package jp.madoguchi.definitions.zengin;

import java.util.Random;
import java.util.stream.Collectors;

/** Payments at random, of everything that is allowed. */
final class RandomTransfers {

    private static final String CHARACTERS = "ｱｲｳｴｵｶｷｸｹｺﾝﾞﾟABCXYZ0189 ()-./";

    private RandomTransfers() {}

    static Transfer next(Random random) {
        AccountType[] types = AccountType.values();
        BankAccount account = new BankAccount(
                digits(random, 4),
                "",
                digits(random, 3),
                "",
                types[random.nextInt(types.length)],
                digits(random, 7),
                text(random, 1 + random.nextInt(30)));
        long amount = 1 + (long) (random.nextDouble() * (Transfer.MAX_AMOUNT - 1));
        return new Transfer(
                account,
                text(random, random.nextInt(16)),
                text(random, random.nextInt(16)),
                amount,
                digits(random, 10));
    }

    private static String digits(Random random, int count) {
        return random.ints(count, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }

    /** Neither begins nor ends with a space, which the file could not show. */
    private static String text(Random random, int length) {
        String text = random.ints(length, 0, CHARACTERS.length())
                .mapToObj(i -> CHARACTERS.substring(i, i + 1))
                .collect(Collectors.joining());
        return text.replaceFirst("^ ", "ｱ").replaceFirst(" $", "ｱ");
    }
}
