package jp.madoguchi.definitions.zengin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.input.Width;

/** Banks and branches out of a list of rows, one per branch. */
public final class BankTable implements Banks {

    private final Map<String, Bank> banks = new LinkedHashMap<>();
    private final Map<String, Map<String, Branch>> branches = new LinkedHashMap<>();

    /** A branch with its bank, as in the lists banks publish. */
    public record Row(Bank bank, Branch branch) {}

    public BankTable(List<Row> rows) {
        for (Row row : rows) {
            banks.putIfAbsent(row.bank().code(), row.bank());
            branches.computeIfAbsent(row.bank().code(), code -> new LinkedHashMap<>())
                    .put(row.branch().code(), row.branch());
        }
    }

    @Override
    public boolean known() {
        return !banks.isEmpty();
    }

    @Override
    public List<Bank> banks(String typed) {
        String code = code(typed);
        return code.matches("\\d{4}")
                ? one(banks.get(code))
                : BankNames.matching(typed, new ArrayList<>(banks.values()), bank -> List.of(bank.name(), bank.kana()));
    }

    @Override
    public List<Branch> branches(String bankCode, String typed) {
        Map<String, Branch> ofBank = branches.getOrDefault(bankCode, Map.of());
        String code = code(typed);
        return code.matches("\\d{3}")
                ? one(ofBank.get(code))
                : BankNames.matching(
                        typed, new ArrayList<>(ofBank.values()), branch -> List.of(branch.name(), branch.kana()));
    }

    private static String code(String typed) {
        return Width.asciiHalf(typed).strip();
    }

    private static <T> List<T> one(@org.jspecify.annotations.Nullable T found) {
        return found == null ? List.of() : List.of(found);
    }
}
