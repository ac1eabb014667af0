package jp.madoguchi.engine.payouts;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.definitions.input.Reading;
import jp.madoguchi.definitions.zengin.BankAccount;
import jp.madoguchi.definitions.zengin.Banks;
import jp.madoguchi.definitions.zengin.JapanPost;
import jp.madoguchi.definitions.zengin.Payer;
import jp.madoguchi.definitions.zengin.Transfer;
import jp.madoguchi.definitions.zengin.TransferFile;
import jp.madoguchi.definitions.zengin.ZenginText;
import jp.madoguchi.engine.banks.BankDirectory;
import org.springframework.stereotype.Component;

/**
 * Lists as files for the bank. The kana of banks and branches come from the city's list of banks; without one they are left blank, since
 * the codes name the account.
 */
@Component
class TransferFiles {

    private static final String JAPAN_POST = "ﾕｳﾁﾖ";

    private final BankDirectory directory;

    TransferFiles(BankDirectory directory) {
        this.directory = directory;
    }

    byte[] of(PayoutList list, LocalDate due, List<PayoutItem> items, Payer payer, boolean lineEnds) {
        Banks banks = directory.of(list.municipality());
        List<Transfer> transfers =
                items.stream().map(item -> transfer(item, banks)).toList();
        Payer named = new Payer(
                payer.requesterCode(),
                payer.requesterName(),
                payer.bankCode(),
                bankKana(banks, payer.bankCode()),
                payer.branchCode(),
                branchKana(banks, payer.bankCode(), payer.branchCode()),
                payer.accountType(),
                payer.accountNumber());
        return TransferFile.write(named, due, transfers, lineEnds);
    }

    private static Transfer transfer(PayoutItem item, Banks banks) {
        BankAccount to = item.account();
        String digits = item.caseNumber().replaceAll("\\D", "");
        return new Transfer(
                to,
                bankKana(banks, to.bankCode()),
                branchKana(banks, to.bankCode(), to.branchCode()),
                item.amount(),
                digits.length() > 10 ? "" : digits);
    }

    private static String bankKana(Banks banks, String code) {
        return code.equals(JapanPost.CODE)
                ? JAPAN_POST
                : banks.bank(code).map(bank -> zengin(bank.kana())).orElse("");
    }

    private static String branchKana(Banks banks, String bank, String code) {
        return bank.equals(JapanPost.CODE)
                ? JapanPost.branch(code).kana()
                : banks.branch(bank, code).map(branch -> zengin(branch.kana())).orElse("");
    }

    private static String zengin(String kana) {
        return ZenginText.read(kana, Integer.MAX_VALUE) instanceof Reading.Understood<String> text ? text.value() : "";
    }
}
