package jp.madoguchi.engine.staff.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.definitions.zengin.BankAccount;
import jp.madoguchi.engine.payouts.PayoutItem;
import jp.madoguchi.engine.payouts.PayoutList;

/** A payout list for spreadsheets: UTF-8 with a byte order mark, which Excel needs; nothing in it is taken for a formula. */
final class PayoutCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> HEADINGS =
            List.of("番号", "受付番号", "金額", "金融機関コード", "金融機関名", "支店コード", "支店名", "預金種目", "口座番号", "口座名義", "結果", "理由");

    private PayoutCsv() {}

    static byte[] of(PayoutList.Details details) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEADINGS);
            details.items().forEach(item -> csv.writeRecord(cells(item)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(PayoutItem item) {
        BankAccount to = item.account();
        return Stream.of(
                        String.valueOf(item.position()),
                        item.caseNumber(),
                        String.valueOf(item.amount()),
                        to.bankCode(),
                        to.bankName(),
                        to.branchCode(),
                        to.branchName(),
                        to.type().title().in(Texts.JAPANESE),
                        to.number(),
                        to.holder(),
                        switch (item.result()) {
                            case WAITING -> "";
                            case PAID -> "振込済み";
                            case FAILED -> "振込不能";
                        },
                        item.reason())
                .map(PayoutCsv::neutral)
                .toList();
    }

    /** Spreadsheets take what begins so for a formula. */
    private static String neutral(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
