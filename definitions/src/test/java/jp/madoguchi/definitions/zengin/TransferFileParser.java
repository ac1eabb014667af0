package jp.madoguchi.definitions.zengin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Reads a file as a bank would: by the positions of the layout, knowing nothing of how it was written. */
final class TransferFileParser {

    private static final Charset JIS = Charset.forName("windows-31j");

    private TransferFileParser() {}

    static List<Transfer> parse(byte[] file, boolean lineEnds) {
        int step = lineEnds ? 122 : 120;
        assertThat(file.length % step).isZero();
        List<Transfer> transfers = new ArrayList<>();
        String trailer = "";
        for (int at = 0; at < file.length; at += step) {
            String line = new String(file, at, 120, JIS);
            if (line.charAt(0) == '2') {
                transfers.add(transfer(line));
            } else if (line.charAt(0) == '8') {
                trailer = line;
            }
        }
        long total = transfers.stream().mapToLong(Transfer::amount).sum();
        assertThat(Integer.parseInt(trailer.substring(1, 7))).isEqualTo(transfers.size());
        assertThat(Long.parseLong(trailer.substring(7, 19))).isEqualTo(total);
        return transfers;
    }

    private static Transfer transfer(String line) {
        AccountType type = switch (line.charAt(42)) {
            case '1' -> AccountType.ORDINARY;
            case '2' -> AccountType.CURRENT;
            default -> AccountType.SAVINGS;
        };
        BankAccount account = new BankAccount(
                line.substring(1, 5),
                "",
                line.substring(20, 23),
                "",
                type,
                line.substring(43, 50),
                line.substring(50, 80).stripTrailing());
        return new Transfer(
                account,
                line.substring(5, 20).stripTrailing(),
                line.substring(23, 38).stripTrailing(),
                Long.parseLong(line.substring(80, 90)),
                line.substring(91, 101));
    }
}
