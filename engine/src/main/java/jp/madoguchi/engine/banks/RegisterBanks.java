package jp.madoguchi.engine.banks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.definitions.input.Reading;
import jp.madoguchi.definitions.input.Width;
import jp.madoguchi.definitions.zengin.BankNames;
import jp.madoguchi.definitions.zengin.BankTable;
import jp.madoguchi.definitions.zengin.Banks;
import jp.madoguchi.definitions.zengin.ZenginText;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.registers.RegisterId;
import jp.madoguchi.engine.registers.Registers;
import org.jspecify.annotations.Nullable;

/**
 * Banks out of a register with one row per branch. Banks are searched by the beginning of their name or kana; of one bank all branches are
 * read, so that these are found by any part.
 */
final class RegisterBanks implements Banks {

    private static final int LONGEST_SEARCH = 100;
    /** Rows read for the beginning of a name; more than the biggest banks have branches. */
    private static final int MANY = 5000;

    private final MunicipalityId municipality;
    private final RegisterId register;
    private final Registers registers;

    RegisterBanks(MunicipalityId municipality, RegisterId register, Registers registers) {
        this.municipality = municipality;
        this.register = register;
        this.registers = registers;
    }

    @Override
    public boolean known() {
        return true;
    }

    @Override
    public List<Bank> banks(String typed) {
        String code = Width.asciiHalf(typed).strip();
        if (code.matches("\\d{4}")) {
            return table(ofBank(code, 1)).banks(code);
        } else if (typed.length() > LONGEST_SEARCH) {
            return List.of();
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (String beginning : beginnings(typed)) {
            for (String column : List.of("bankName", "bankKana")) {
                rows.addAll(registers.startingWith(municipality, register, column, beginning, MANY));
            }
        }
        return table(rows).banks(typed);
    }

    /** As typed, without 銀行 at the end, and in the kana of banks, which has no small letters. */
    private static Set<String> beginnings(String typed) {
        Set<String> beginnings = new LinkedHashSet<>(List.of(typed));
        beginnings.add(BankNames.fold(typed));
        if (ZenginText.read(typed, LONGEST_SEARCH) instanceof Reading.Understood<String> kana) {
            beginnings.add(kana.value());
        }
        beginnings.removeIf(String::isBlank);
        return beginnings;
    }

    @Override
    public List<Branch> branches(String bankCode, String typed) {
        return table(ofBank(bankCode, MANY)).branches(bankCode, typed);
    }

    private List<Map<String, @Nullable Object>> ofBank(String code, int limit) {
        return registers.rows(municipality, register, "bankCode", code, limit);
    }

    private static BankTable table(List<Map<String, @Nullable Object>> rows) {
        return new BankTable(rows.stream()
                .map(row -> new BankTable.Row(
                        new Bank(text(row, "bankCode"), text(row, "bankName"), text(row, "bankKana")),
                        new Branch(text(row, "branchCode"), text(row, "branchName"), text(row, "branchKana"))))
                .toList());
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }
}
