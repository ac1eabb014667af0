package jp.madoguchi.engine.payments.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.engine.payments.Account;
import jp.madoguchi.engine.payments.LedgerEntry;
import jp.madoguchi.engine.payments.Report;
import jp.madoguchi.engine.time.TurnableClock;

/** Entries as a spreadsheet opens them. */
record PaymentsCsv(Charset charset) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(TurnableClock.TOKYO);
    private static final String BOM = "\uFEFF";
    private static final Map<Account, String> TITLES = Map.of(
            Account.OWED, "未払い",
            Account.DUE, "請求",
            Account.PAID_CARD, "入金（カード）",
            Account.PAID_KONBINI, "入金（コンビニ）",
            Account.PAID_OTHER, "入金（その他）",
            Account.PAID_CASH, "入金（窓口現金）",
            Account.REFUNDED, "返金",
            Account.WAIVED, "免除",
            Account.RETURNED, "返金による請求の取消し");

    /** @throws IllegalArgumentException for any other encoding */
    static PaymentsCsv in(String encoding) {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "utf-8" -> new PaymentsCsv(StandardCharsets.UTF_8);
            case "windows-31j" -> new PaymentsCsv(Charset.forName("windows-31j"));
            default ->
                throw new IllegalArgumentException("encoding は utf-8 か windows-31j にしてください（今は " + encoding
                        + "）。 / \"encoding\" is utf-8 or windows-31j; got " + encoding + ".");
        };
    }

    byte[] write(List<Report.Line> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord("日時", "受付番号", "借方", "貸方", "金額", "内容・理由", "記帳者", "Stripe の番号", "取引番号", "支払い方法");
            lines.forEach(line -> write(csv, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes(text.toString());
    }

    private static void write(CsvWriter csv, Report.Line line) {
        LedgerEntry entry = line.entry();
        csv.writeRecord(
                MOMENT.format(entry.at()),
                line.caseNumber(),
                title(entry.debit()),
                title(entry.credit()),
                Long.toString(entry.amount()),
                harmless(entry.reason()),
                harmless(entry.who()),
                harmless(entry.reference()),
                entry.act().toString(),
                harmless(entry.method()));
    }

    private static String title(Account account) {
        return TITLES.getOrDefault(account, account.id());
    }

    /** A spreadsheet would run what begins like a formula. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private byte[] bytes(String text) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return (BOM + text).getBytes(charset);
        }
        CharsetEncoder encoder = charset.newEncoder();
        try {
            ByteBuffer encoded = encoder.encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            String unknown = text.codePoints()
                    .mapToObj(Character::toString)
                    .filter(character -> !charset.newEncoder().canEncode(character))
                    .distinct()
                    .collect(Collectors.joining());
            throw new IllegalArgumentException(
                    "Windows-31J で表せない文字があります：" + unknown + "。encoding=utf-8 で出してください。 / Windows-31J has no " + unknown
                            + "; use encoding=utf-8.",
                    e);
        }
    }
}
