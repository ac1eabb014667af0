package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.definitions.packages.PackageReader;
import jp.madoguchi.definitions.packages.PackageZip;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** An enumerator who wrote to an instructor is erased. */
class ErasedMemberTest extends StaffApi {

    private static final String[] TABLES = {
        "resident",
        "thread",
        "thread_entry",
        "thread_member",
        "role_member",
        "role_group",
        "conversation",
        "erasure_certificate"
    };

    private ThreadResident hanako;
    private ThreadResident taro;

    @BeforeEach
    void writeToEachOther() {
        if (PackageReader.readFolder(Path.of("../definitions/library/census-enumerators"))
                instanceof PackageReader.Reading.Read read) {
            engine.postZip(CITY + "/packages", PackageZip.of(read.definition().files()));
        }
        done(
                200,
                engine.post(
                        CITY + "/packages/census-enumerators/versions/1.0.0/publish",
                        "{\"parameters\":{\"departmentName\":\"統計課\"}}"));
        imports("instructors", "指導員番号,氏名,生年月日,指導員地区\nS-91,指導 消司,1960-07-07,D91\n");
        imports("enumerators", "調査員番号,氏名,生年月日,指導員地区\nE-911,調査 消子,1985-04-01,D91\n");
        hanako = new ThreadResident(engine, line).registers("調査員登録", "E-911", "1985-04-01");
        taro = new ThreadResident(engine, line).registers("指導員登録", "S-91", "1960-07-07");
        hanako.says("連絡");
        hanako.hears("指導 消司さん");
        hanako.says("腰を痛めました");
        taro.hears("腰を痛めました");
        taro.says("連絡");
        taro.hears("調査 消子さん");
        taro.says("お大事に");
        hanako.hears("お大事に");
    }

    @Test
    void leavesTheOtherNothingOfWhatWasWrittenAndATalkThatGoesOn() {
        String id = id(hanako);
        Answer preview = engine.get(CITY + "/residents/" + id + "/erasure");
        assertThat(preview.json().path("obstacles")).isEmpty();
        done(201, erase(id));
        JdbcTemplate jdbc = engine.bean(JdbcTemplate.class);
        assertThat(jdbc.queryForObject(
                        "select count(*) from thread_member where resident_id in (?, ?)",
                        Long.class,
                        java.util.UUID.fromString(id),
                        java.util.UUID.fromString(id(taro))))
                .isZero();
        String held = new String(
                engine.bytes(CITY + "/residents/" + id(taro) + "/export?reason=x")
                        .body(),
                StandardCharsets.ISO_8859_1);
        assertThat(held).isNotEmpty().doesNotContain(id);
        long told = taro.times("お伝えしました");
        taro.says("もしもし");
        taro.says("連絡");
        taro.hears("まだ登録している調査員がいません");
        assertThat(taro.times("お伝えしました")).isEqualTo(told);
        ThreadResident again = new ThreadResident(engine, line).registers("調査員登録", "E-911", "1985-04-01");
        taro.says("連絡");
        taro.says("新しい電話ですか");
        again.hears("新しい電話ですか");
        assertThat(again.heard()).doesNotContain("お大事に", "腰を痛めました");
    }

    @Test
    void leavesAllAsItWasWhenTheErasureBreaksOffAtItsEnd() {
        String id = id(hanako);
        Map<String, Long> before = rows();
        long audited = audited();
        JdbcTemplate jdbc = engine.bean(JdbcTemplate.class);
        jdbc.execute("alter table erasure_certificate rename to erasure_certificate_gone");
        try {
            assertThat(erase(id).status()).isEqualTo(500);
        } finally {
            jdbc.execute("alter table erasure_certificate_gone rename to erasure_certificate");
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(audited()).as("entries that tell of an erasure").isEqualTo(audited);
        taro.says("つづきです");
        hanako.hears("つづきです");
        done(201, erase(id));
        assertThat(rows().get("erasure_certificate")).isEqualTo(before.get("erasure_certificate") + 1);
    }

    private Answer erase(String id) {
        return engine.post(
                CITY + "/residents/" + id + "/erasure", "{\"reason\":\"本人からの請求\",\"confirm\":\"" + id + "\"}");
    }

    private long audited() {
        return engine.get(CITY + "/audit?action=resident-erased")
                .json()
                .path("items")
                .size();
    }

    private Map<String, Long> rows() {
        JdbcTemplate jdbc = engine.bean(JdbcTemplate.class);
        Map<String, Long> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(table, jdbc.queryForObject("select count(*) from " + table, Long.class));
        }
        return rows;
    }

    private String id(ThreadResident resident) {
        return engine.get(CITY + "/residents?size=200")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("channelUser").asString().equals(resident.user()))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private void imports(String register, String csv) {
        done(200, engine.api("POST", CITY + "/registers/" + register + "/rows?mode=replace", "text/csv", utf8(csv)));
    }

    private static void done(int status, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }
}
