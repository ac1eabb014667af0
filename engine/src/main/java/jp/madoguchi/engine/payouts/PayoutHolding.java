package jp.madoguchi.engine.payouts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.definitions.zengin.AccountType;
import jp.madoguchi.definitions.zengin.BankAccount;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Holding;
import jp.madoguchi.engine.residents.Obstacle;
import jp.madoguchi.engine.residents.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody was paid. Lists stay, as law wants it, with amounts and days; the account goes. */
@Component
class PayoutHolding implements Holding {

    /** Stands where an account was: 消去済み in the bank's own characters. */
    private static final BankAccount NOBODYS =
            new BankAccount("0000", "", "000", "", AccountType.ORDINARY, "0000000", "ｼﾖｳｷﾖｽﾞﾐ");

    private final JdbcClient jdbc;
    private final PayoutTables tables;

    PayoutHolding(JdbcClient jdbc, PayoutTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    private record Own(PayoutList list, PayoutItem item) {}

    @Override
    public Set<String> tables() {
        return Set.of("payout_item", "payout_claim");
    }

    private Stream<Own> of(Subject subject) {
        return jdbc
                .sql("select list_id, case_number from payout_item where municipality_id = ? and case_number = any(?)"
                        + " order by list_id, position")
                .params(subject.municipality().value(), subject.numbers())
                .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .map(key -> {
                    PayoutList list = tables.lists()
                            .find(subject.municipality(), key.getKey())
                            .orElseThrow();
                    return new Own(list, tables.items().find(list, key.getValue()));
                });
    }

    @Override
    public void show(Subject subject, Disclosure to) {
        of(subject).forEach(own -> {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("list", own.list().id());
            shown.put("title", own.list().title());
            shown.put("due", own.list().due());
            shown.put("state", own.list().state().id());
            shown.put("case", own.item().caseNumber());
            shown.put("amount", own.item().amount());
            shown.put("account", own.item().account().answer());
            shown.put("result", own.item().result().id());
            shown.put("reason", own.item().reason());
            to.add("payouts", shown);
        });
    }

    @Override
    public List<Obstacle> obstacles(Subject subject) {
        List<String> waiting = of(subject)
                .filter(own -> own.list().state() != PayoutState.DONE)
                .map(own -> own.item().caseNumber())
                .distinct()
                .toList();
        return waiting.isEmpty()
                ? List.of()
                : List.of(new Obstacle(
                        "payouts-under-way",
                        "支払リストの処理が終わっていません。銀行の結果を入れて完了にするか、リストから外してください。",
                        "A payout list is not done: enter the bank's results, or take the payment out.",
                        waiting));
    }

    @Override
    public void erasePerson(Subject subject, Erasing to) {
        // All of it belongs to cases.
    }

    @Override
    public void eraseCases(Subject subject, Erasing to) {
        List<Own> own = of(subject).toList();
        own.forEach(one -> tables.items().replace(one.list(), one.item(), NOBODYS));
        to.erased("payout-accounts", "振込先の口座", "Accounts paid to", own.size());
        to.kept(new Erasing.Line(
                "payouts",
                "支払リストの一件（金額・日・結果）",
                "Payments on payout lists: amount, day, result",
                own.size(),
                "会計の記録として保存する義務があるため。口座と理由は消しました。",
                "Accounts must be kept by law; account and reason were erased."));
    }
}
