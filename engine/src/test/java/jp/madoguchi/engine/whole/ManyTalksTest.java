package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.outbox.Databases.Make;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Residents who answer the same questions at the same time. */
class ManyTalksTest {

    private static final int RESIDENTS = 12;
    private static final String CITY = "/api/municipalities/yamanokuchi";

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesEachResidentTheirOwnTalkAndTheirOwnCase(Make make) throws Exception {
        try (StartedEngine engine =
                make == Make.H2 ? StartedEngine.inMemory() : StartedEngine.on(Make.emptyPostgres(), "postgres")) {
            if (make == Make.POSTGRESQL) {
                assertThat(engine.bean("jdbcTemplate", JdbcTemplate.class)
                                .queryForObject(
                                        "select array_to_string(reloptions, ',') from pg_class where relname = 'outbox_message'",
                                        String.class))
                        .contains("vacuum_truncate=false");
            }
            List<SandboxResident> residents = IntStream.range(0, RESIDENTS)
                    .mapToObj(i -> new SandboxResident(engine, "住民" + i))
                    .toList();
            Crowd.of(RESIDENTS, i -> (Callable<Boolean>) () -> {
                answers(residents.get(i), i + 1);
                return true;
            });
            List<Integer> years = engine.get(CITY + "/cases?package=citizen-survey&size=100")
                    .json()
                    .path("items")
                    .valueStream()
                    .map(item -> engine.get(
                                    CITY + "/cases/" + item.path("number").asString())
                            .json()
                            .path("answers")
                            .path("years")
                            .asInt())
                    .toList();
            assertThat(years)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, RESIDENTS).boxed().toList());
        }
    }

    private static void answers(SandboxResident resident, int years) {
        resident.says("アンケート", "年代");
        resident.says("30代", "住んでいる年数");
        resident.says(years + "年", "住みやすいですか");
        resident.says("住みやすい", "住みやすいと思うところ");
        resident.says("自然が豊か", "選択中");
        resident.says("決定", "バスを利用しますか");
        resident.says("いいえ", "バスを利用しない理由");
        resident.says("停留所が遠い", "市からの情報");
        resident.says("回覧板", "選択中");
        resident.says("決定", "お子さんがいますか");
        resident.says("いいえ", "ご意見");
        resident.says("スキップ", "内容をご確認ください");
        assertThat(resident.since()).contains("住んでいる年数").contains(years + "年");
        resident.says("送信する", "ご回答ありがとうございました");
    }
}
