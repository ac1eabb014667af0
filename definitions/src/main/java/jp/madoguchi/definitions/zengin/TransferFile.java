package jp.madoguchi.definitions.zengin;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * 総合振込: the file by which a bank pays many accounts on one day. Records of 120 bytes in JIS single-byte characters: a header (1), one
 * record per payment (2), a trailer with count and total (8), an end (9).
 */
public final class TransferFile {

    private static final int MAX_COUNT = 999_999;
    private static final long MAX_TOTAL = 999_999_999_999L;
    private static final String GENERAL_TRANSFER = "21";
    private static final String BY_TELEGRAPH = "7";
    private static final byte[] CRLF = {'\r', '\n'};
    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MMdd");

    private TransferFile() {}

    /**
     * @param day on which the bank pays; only month and day are in the file
     * @param lineEnds whether CR and LF follow each record, which some banks want
     * @throws IllegalArgumentException when there is nothing to pay, or more than a file can hold (999,999 payments, 999,999,999,999 yen)
     */
    public static byte[] write(Payer payer, LocalDate day, List<Transfer> transfers, boolean lineEnds) {
        long total = transfers.stream().mapToLong(Transfer::amount).sum();
        if (transfers.isEmpty() || transfers.size() > MAX_COUNT || total > MAX_TOTAL) {
            throw new IllegalArgumentException(
                    "振込は 1〜" + MAX_COUNT + " 件、合計 " + MAX_TOTAL + " 円までです（今は " + transfers.size() + " 件、" + total
                            + " 円）。 / A file holds 1 to " + MAX_COUNT + " transfers of at most " + MAX_TOTAL + " yen.");
        }
        List<FixedRecord> records = new ArrayList<>();
        records.add(header(payer, day));
        transfers.forEach(transfer -> records.add(data(transfer)));
        records.add(new FixedRecord()
                .digits("8", 1)
                .digits(String.valueOf(transfers.size()), 6)
                .digits(String.valueOf(total), 12)
                .blank(101));
        records.add(new FixedRecord().digits("9", 1).blank(119));
        return joined(records, lineEnds);
    }

    private static FixedRecord header(Payer payer, LocalDate day) {
        return new FixedRecord()
                .digits("1", 1)
                .digits(GENERAL_TRANSFER, 2)
                .digits("0", 1)
                .digits(payer.requesterCode(), 10)
                .text(payer.requesterName(), Payer.MAX_NAME)
                .digits(MONTH_AND_DAY.format(day), 4)
                .digits(payer.bankCode(), 4)
                .text(payer.bankKana(), 15)
                .digits(payer.branchCode(), 3)
                .text(payer.branchKana(), 15)
                .digits(String.valueOf(payer.accountType().digit()), 1)
                .digits(payer.accountNumber(), 7)
                .blank(17);
    }

    private static FixedRecord data(Transfer transfer) {
        BankAccount to = transfer.to();
        return new FixedRecord()
                .digits("2", 1)
                .digits(to.bankCode(), 4)
                .text(transfer.bankKana(), 15)
                .digits(to.branchCode(), 3)
                .text(transfer.branchKana(), 15)
                .blank(4)
                .digits(String.valueOf(to.type().digit()), 1)
                .digits(to.number(), 7)
                .text(to.holder(), BankAccount.MAX_HOLDER)
                .digits(String.valueOf(transfer.amount()), 10)
                .digits("0", 1)
                .digits(transfer.customer(), 10)
                .digits("", 10)
                .digits(BY_TELEGRAPH, 1)
                .blank(1)
                .blank(7);
    }

    private static byte[] joined(List<FixedRecord> records, boolean lineEnds) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (FixedRecord written : records) {
            file.writeBytes(written.bytes());
            if (lineEnds) {
                file.writeBytes(CRLF);
            }
        }
        return file.toByteArray();
    }
}
