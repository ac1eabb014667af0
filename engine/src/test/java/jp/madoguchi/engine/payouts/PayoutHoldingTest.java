package jp.madoguchi.engine.payouts;

import static jp.madoguchi.engine.payouts.PayoutScene.CITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class PayoutHoldingTest {

    private static final Subject HANAKO = new Subject(
            new Resident(UUID.randomUUID(), CITY, "line", "line", "Uhanako", true, "ja", Map.of()),
            List.of("2026-000001"));

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsTheListAndItsSumsButNotTheAccount(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            PayoutHolding holding = holding(database);
            String id = scene.sent();
            assertThat(scene.get(() -> holding.obstacles(HANAKO)))
                    .singleElement()
                    .satisfies(obstacle -> assertThat(obstacle.cases()).containsExactly("2026-000001"));
            scene.result(id, "2026-000001", PayoutItem.Result.FAILED, "山口花子さんの口座なし");
            scene.result(id, "2026-000002", PayoutItem.Result.PAID, "");
            assertThat(scene.get(() -> holding.obstacles(HANAKO))).isEmpty();
            Disclosure shown = new Disclosure();
            scene.in(() -> holding.show(HANAKO, shown));
            assertThat(shown.sections().get("payouts").toString()).contains("ﾔﾏｸﾞﾁ ﾊﾅｺ", "山口花子さんの口座なし");

            Erasing erasing = new Erasing();
            scene.in(() -> holding.eraseCases(HANAKO, erasing));
            assertThat(erasing.erased())
                    .singleElement()
                    .extracting(Erasing.Line::count)
                    .isEqualTo(1L);
            PayoutList.Details list = scene.list(id);
            assertThat(list.total()).isEqualTo(40_000);
            assertThat(list.items().get(0).account().holder()).isEqualTo("ｼﾖｳｷﾖｽﾞﾐ");
            assertThat(list.items().get(0).reason()).isEmpty();
            assertThat(list.items().get(0).result()).isEqualTo(PayoutItem.Result.FAILED);
            assertThat(list.items().get(1).account()).isEqualTo(PayoutScene.ACCOUNT);
        }
    }

    private static PayoutHolding holding(Database database) {
        JdbcClient jdbc = JdbcClient.create(database.jdbc());
        JsonMapper json = JsonMapper.builder().build();
        return new PayoutHolding(
                jdbc,
                new PayoutTables(
                        new PayoutStore(jdbc),
                        new PayoutItems(jdbc, new PlainVault(), json),
                        new PayoutRecords(jdbc, new PlainVault(), json, Clock.systemUTC())));
    }
}
