package jp.madoguchi.engine.banks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.madoguchi.definitions.zengin.Banks;
import org.jspecify.annotations.Nullable;

/** Banks for one turn: opened when somebody asks, which most turns do not, and each question answered once. */
final class LazyBanks implements Banks {

    private final Supplier<Banks> opening;
    private final Map<String, List<Bank>> banks = new HashMap<>();
    private final Map<String, List<Branch>> branches = new HashMap<>();
    private @Nullable Banks opened;

    LazyBanks(Supplier<Banks> opening) {
        this.opening = opening;
    }

    private Banks opened() {
        Banks known = opened;
        if (known == null) {
            known = opening.get();
            opened = known;
        }
        return known;
    }

    @Override
    public boolean known() {
        return opened().known();
    }

    @Override
    public List<Bank> banks(String typed) {
        return banks.computeIfAbsent(typed, text -> opened().banks(text));
    }

    @Override
    public List<Branch> branches(String bankCode, String typed) {
        return branches.computeIfAbsent(bankCode + "/" + typed, text -> opened().branches(bankCode, typed));
    }
}
