package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.madoguchi.definitions.packages.PackageReader;
import jp.madoguchi.definitions.packages.PackageZip;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Residents who are bound to a row, or were asked by one, when the register is imported anew. */
class ReimportedRegisterTest extends StaffApi {

    private static final String ENUMERATORS = "調査員番号,氏名,生年月日,指導員地区\n";
    private static final String HANAKO = "E-101,調査 花子,1985-04-01,";
    private static final String SABURO = "E-201,別区 三郎,1970-01-01,D02\n";

    @BeforeEach
    void publish() {
        if (PackageReader.readFolder(Path.of("../definitions/library/census-enumerators"))
                instanceof PackageReader.Reading.Read read) {
            engine.postZip(CITY + "/packages", PackageZip.of(read.definition().files()));
        }
        done(engine.post(
                CITY + "/packages/census-enumerators/versions/1.0.0/publish",
                "{\"parameters\":{\"departmentName\":\"統計課\"}}"));
        engine.postZip(CITY + "/packages", StartedEngine.zip("list"));
        done(engine.post(CITY + "/packages/list/versions/1.0.0/publish", "{}"));
        imports(
                "instructors",
                "replace",
                "指導員番号,氏名,生年月日,指導員地区\n" + "S-01,指導 太郎,1960-07-07,D01\nS-02,別区 指導,1961-08-08,D02\n");
        imports("enumerators", "replace", ENUMERATORS + HANAKO + "D01\n" + SABURO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"replace", "update"})
    void showsWhoMovedInAtOnceWithTheNameOfNow(String mode) {
        ThreadResident hanako = new ThreadResident(engine, line).registers("調査員登録", "E-101", "1985-04-01");
        ThreadResident taro = new ThreadResident(engine, line).registers("指導員登録", "S-01", "1960-07-07");
        ThreadResident other = new ThreadResident(engine, line).registers("指導員登録", "S-02", "1961-08-08");
        hanako.says("連絡");
        hanako.hears("指導 太郎さん");
        taro.says("連絡");
        taro.hears("調査 花子さん（調査員）へのメッセージ");
        other.says("連絡");
        other.hears("まだ登録している調査員がいません");

        imports("enumerators", mode, ENUMERATORS + "E-101,転居 花子,1985-04-01,D02\n" + SABURO);
        other.says("連絡");
        other.hears("転居 花子さん（調査員）へのメッセージ");
        other.says("ようこそ");
        hanako.hears("ようこそ");
        taro.says("連絡");
        taro.hears("まだ登録している調査員がいません");
    }

    @Test
    void readsTheValueOfNowInAFormThatWasBegunBefore() {
        imports("eligible", "replace", "通知番号,生年月日,氏名,支給額,地区\n901,1990-04-01,名簿 一郎,10000,大内\n");
        ThreadResident ichiro = new ThreadResident(engine, line);
        ichiro.says("給付金");
        ichiro.says("901");
        ichiro.says("1990-04-01");
        ichiro.hears("名簿 一郎");
        imports("eligible", "update", "通知番号,生年月日,氏名,支給額,地区\n901,1990-04-01,名簿 一郎,20000,宮野\n");
        ichiro.says("名簿 一郎");
        ichiro.hears("20,000", "宮野");
        ichiro.says("送信する");
        ichiro.hears("宮野地区の窓口で受け付けました");
        assertThat(ichiro.heard()).doesNotContain("10,000");
    }

    private void imports(String register, String mode, String csv) {
        done(engine.api("POST", CITY + "/registers/" + register + "/rows?mode=" + mode, "text/csv", utf8(csv)));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
