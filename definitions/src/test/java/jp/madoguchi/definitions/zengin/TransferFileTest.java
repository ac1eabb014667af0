package jp.madoguchi.definitions.zengin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The file, field by field, against the layout of 総合振込. */
class TransferFileTest {

    private static final Charset JIS = Charset.forName("windows-31j");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 25);
    private static final Payer CITY =
            new Payer("0123456789", "ﾐﾎﾝｼ ｶｲｹｲｶﾝﾘｼﾔ", "0999", "ﾐﾎﾝ", "101", "ﾎﾝﾃﾝ", AccountType.CURRENT, "0000042");
    private static final Transfer TO_HANAKO = transfer(
            new BankAccount("0998", "見本信用金庫", "012", "桜台支店", AccountType.SAVINGS, "0123456", "ﾔﾏｸﾞﾁ ﾊﾅｺ"),
            20000,
            "2026000001");

    @Test
    void putsEachFieldOfEachRecordIntoItsPlace() {
        byte[] file = TransferFile.write(CITY, DAY, List.of(TO_HANAKO), false);
        assertThat(file).hasSize(4 * 120);
        List<String> records = records(file, 120);

        Fields header = new Fields(records.get(0));
        header.next(1, "1").next(2, "21").next(1, "0").next(10, "0123456789");
        header.next(40, "ﾐﾎﾝｼ ｶｲｹｲｶﾝﾘｼﾔ").next(4, "1225");
        header.next(4, "0999").next(15, "ﾐﾎﾝ").next(3, "101").next(15, "ﾎﾝﾃﾝ");
        header.next(1, "2").next(7, "0000042").next(17, "").end();

        Fields data = new Fields(records.get(1));
        data.next(1, "2").next(4, "0998").next(15, "ﾐﾎﾝｼﾝｷﾝ").next(3, "012").next(15, "ｻｸﾗﾀﾞｲ");
        data.next(4, "").next(1, "4").next(7, "0123456").next(30, "ﾔﾏｸﾞﾁ ﾊﾅｺ").next(10, "0000020000");
        data.next(1, "0")
                .next(10, "2026000001")
                .next(10, "0000000000")
                .next(1, "7")
                .next(1, "")
                .next(7, "")
                .end();

        new Fields(records.get(2))
                .next(1, "8")
                .next(6, "000001")
                .next(12, "000000020000")
                .next(101, "")
                .end();
        new Fields(records.get(3)).next(1, "9").next(119, "").end();
    }

    @Test
    void writesKanaAsOneByteEach() {
        byte[] file = TransferFile.write(CITY, DAY, List.of(TO_HANAKO), false);
        // ﾔ ﾏ ｸ ﾞ ﾁ, space, ﾊ ﾅ ｺ in JIS X 0201.
        byte[] holder = {
            (byte) 0xD4, (byte) 0xCF, (byte) 0xB8, (byte) 0xDE, (byte) 0xC1, 0x20, (byte) 0xCA, (byte) 0xC5, (byte) 0xBA
        };
        assertThat(java.util.Arrays.copyOfRange(file, 120 + 50, 120 + 59)).isEqualTo(holder);
    }

    @Test
    void endsEachRecordWithALineEndWhenTheBankWantsIt() {
        byte[] file = TransferFile.write(CITY, DAY, List.of(TO_HANAKO, TO_HANAKO), true);
        assertThat(file).hasSize(5 * 122);
        assertThat(records(file, 122)).allSatisfy(line -> assertThat(line).endsWith("\r\n"));
    }

    @Test
    void refusesAnAmountOfMoreThanTenDigitsOrOfNothing() {
        BankAccount account = TO_HANAKO.to();
        assertThat(transfer(account, 9_999_999_999L, "1").amount()).isEqualTo(Transfer.MAX_AMOUNT);
        assertThatThrownBy(() -> transfer(account, 10_000_000_000L, "1")).hasMessageContaining("10000000000");
        assertThatThrownBy(() -> transfer(account, 0, "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesATotalOfMoreThanTwelveDigitsAndAnEmptyList() {
        Transfer highest = transfer(TO_HANAKO.to(), Transfer.MAX_AMOUNT, "1");
        byte[] hundred = TransferFile.write(CITY, DAY, Collections.nCopies(100, highest), false);
        assertThat(records(hundred, 120).get(101)).startsWith("8000100999999999900");
        assertThatThrownBy(() -> TransferFile.write(CITY, DAY, Collections.nCopies(101, highest), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TransferFile.write(CITY, DAY, List.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cutsNamesOfBanksThatAreTooLongAndNothingElse() {
        Transfer cut = new Transfer(TO_HANAKO.to(), "ﾐﾎﾝﾁﾕｳｵｳｼﾝﾖｳｷﾝｺﾎﾝﾃﾝ", "", 1, "");
        Fields data = new Fields(
                records(TransferFile.write(CITY, DAY, List.of(cut), false), 120).get(1));
        data.next(1, "2")
                .next(4, "0998")
                .next(15, "ﾐﾎﾝﾁﾕｳｵｳｼﾝﾖｳｷﾝｺ")
                .next(3, "012")
                .next(15, "");
    }

    @Test
    void comesBackAsItWasWhateverIsPaid() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Transfer> sent = IntStream.rangeClosed(0, random.nextInt(20))
                    .mapToObj(i -> RandomTransfers.next(random))
                    .toList();
            boolean lineEnds = random.nextBoolean();
            byte[] file = TransferFile.write(CITY, DAY, sent, lineEnds);
            assertThat(TransferFileParser.parse(file, lineEnds))
                    .as("seed " + seed)
                    .isEqualTo(sent);
        }
    }

    private static Transfer transfer(BankAccount account, long amount, String customer) {
        return new Transfer(account, "ﾐﾎﾝｼﾝｷﾝ", "ｻｸﾗﾀﾞｲ", amount, customer);
    }

    private static List<String> records(byte[] file, int length) {
        List<String> records = new ArrayList<>();
        for (int at = 0; at < file.length; at += length) {
            records.add(new String(file, at, length, JIS));
        }
        return records;
    }

    /** Reads a record from its beginning; spaces at the end of a field do not count. */
    private static final class Fields {

        private final String text;
        private int at;

        Fields(String text) {
            this.text = text;
        }

        Fields next(int width, String expected) {
            assertThat(text.substring(at, at + width).stripTrailing())
                    .as("from byte " + (at + 1))
                    .isEqualTo(expected);
            at += width;
            return this;
        }

        void end() {
            assertThat(at).isEqualTo(120);
        }
    }
}
