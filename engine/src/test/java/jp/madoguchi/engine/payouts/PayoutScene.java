package jp.madoguchi.engine.payouts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.zengin.AccountType;
import jp.madoguchi.definitions.zengin.BankAccount;
import jp.madoguchi.definitions.zengin.BankTable;
import jp.madoguchi.definitions.zengin.Banks;
import jp.madoguchi.definitions.zengin.Payer;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.time.TurnableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Payouts of two cities on one database. */
final class PayoutScene {

    static final MunicipalityId CITY = new MunicipalityId("yamaguchi");
    static final MunicipalityId OTHER = new MunicipalityId("maizuru");
    static final Actor HANAKO = new Actor("山口 花子", "aaaaaaaa");
    static final Actor TARO = new Actor("舞鶴 太郎", "aaaaaaaa");
    static final LocalDate DAY = LocalDate.of(2026, 12, 25);
    static final String KIND = "benefit";
    static final BankAccount ACCOUNT =
            new BankAccount("0999", "見本銀行", "102", "中央支店", AccountType.ORDINARY, "0123456", "ﾔﾏｸﾞﾁ ﾊﾅｺ");

    private static final Banks BANKS = new BankTable(List.of(
            new BankTable.Row(new Banks.Bank("0999", "見本銀行", "ﾐﾎﾝ"), new Banks.Branch("102", "中央支店", "ﾁﾕｳｵｳ"))));

    final Database database;
    final PayoutQueue queue;
    final Payouts payouts;
    final CaseChanges changes;
    /** What staff heard of too late. */
    final List<String> told = new ArrayList<>();

    final List<Object> events = new ArrayList<>();
    final TurnableClock clock =
            new TurnableClock(Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneOffset.UTC), Duration.ZERO);

    PayoutScene(Database database) {
        this.database = database;
        JdbcClient jdbc = JdbcClient.create(database.jdbc());
        JsonMapper json = JsonMapper.builder().build();
        PayoutTables tables = new PayoutTables(
                new PayoutStore(jdbc),
                new PayoutItems(jdbc, new PlainVault(), json),
                new PayoutRecords(jdbc, new PlainVault(), json, clock));
        Leaving leaving = new Leaving(tables, (list, item, why) -> told.add(item.caseNumber() + " " + why), clock);
        this.queue = new OpenLists(tables, leaving, clock);
        this.changes = new CaseChanges(tables.items(), leaving, events::add);
        this.payouts = new StoredPayouts(
                tables,
                new PayerStore(jdbc, new PlainVault(), json, clock),
                new TransferFiles(municipality -> BANKS),
                events::add,
                clock);
    }

    static Payer payer() {
        return new Payer("0123456789", "ﾐﾎﾝｼ", "0999", "", "102", "", AccountType.ORDINARY, "7654321");
    }

    void in(Runnable act) {
        database.transaction().executeWithoutResult(status -> {
            act.run();
            clock.advance(Duration.ofSeconds(1));
        });
    }

    <T> T get(Supplier<T> act) {
        return database.read(act::get);
    }

    void collect(MunicipalityId municipality, String caseNumber, @Nullable LocalDate due) {
        in(() -> queue.collect(new PayoutQueue.Claim(municipality, caseNumber, KIND, "給付金", due, ACCOUNT, 20_000)));
    }

    static Case someCase(String number) {
        return someCase(number, "approved");
    }

    static Case someCase(String number, String state) {
        Instant then = Instant.parse("2026-11-19T01:00:00Z");
        return new Case(
                CITY,
                number,
                UUID.randomUUID(),
                new PackageVersion("benefits", "1.0.0"),
                "application",
                state,
                "会計課",
                new Answers(Map.of()),
                Map.of(),
                Map.of(),
                null,
                then,
                then,
                0,
                null);
    }

    PayoutList.Details list(String id) {
        return get(() -> payouts.find(CITY, id));
    }

    /** A list of two cases, approved by two. */
    String approved() {
        collect(CITY, "2026-000001", DAY);
        collect(CITY, "2026-000002", DAY);
        in(() -> payouts.payer(CITY, payer()));
        in(() -> payouts.close(CITY, "benefit-1", null, HANAKO));
        in(() -> payouts.approve(CITY, "benefit-1", HANAKO));
        in(() -> payouts.approve(CITY, "benefit-1", TARO));
        return "benefit-1";
    }

    String sent() {
        String id = approved();
        in(() -> payouts.download(CITY, id, false, HANAKO));
        in(() -> payouts.sent(CITY, id, HANAKO));
        return id;
    }

    void result(String id, String caseNumber, PayoutItem.Result result, String reason) {
        in(() -> payouts.result(CITY, id, new Payouts.Outcome(caseNumber, result, reason), HANAKO));
    }
}
