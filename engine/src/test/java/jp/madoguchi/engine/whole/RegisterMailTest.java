package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import jp.madoguchi.engine.mail.SandboxMail;
import jp.madoguchi.engine.mail.SandboxMailbox;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail to departments whose address a register decides. */
class RegisterMailTest extends StaffApi {

    @BeforeEach
    void publish() {
        engine.postZip(CITY + "/packages", StartedEngine.zip("list"));
        done(engine.post(CITY + "/packages/list/versions/1.0.0/publish", "{}"));
        rows("501,1990-05-01,大内 一郎,大内", "502,1990-05-02,本町 二郎,本町", "503,1990-05-03,大内 三郎,大内");
    }

    @Test
    void tellsTheOfficeOfTheResidentsWardOfAMessage() {
        assertThat(told(applied("501", "1990-05-01", "大内 一郎"))).containsExactly("ouchi@example.jp");
        assertThat(told(applied("502", "1990-05-02", "本町 二郎"))).containsExactly("honcho@example.jp");
    }

    @Test
    void tellsTheOfficeOfTheWardTheResidentMovedToSince() {
        ThreadResident resident = applied("503", "1990-05-03", "大内 三郎");
        rows("503,1990-05-03,大内 三郎,本町");
        assertThat(told(resident)).containsExactly("honcho@example.jp");
    }

    private ThreadResident applied(String notice, String born, String name) {
        ThreadResident resident = new ThreadResident(engine, line);
        List.of("給付金", notice, born, name, "送信する").forEach(resident::says);
        resident.hears("地区の窓口で受け付けました");
        return resident;
    }

    /** To whom mail goes when somebody who applied just now writes to the department. */
    private List<String> told(ThreadResident resident) {
        String number = engine.get(CITY + "/cases?package=list&size=1")
                .json()
                .path("items")
                .path(0)
                .path("number")
                .asString();
        resident.says("申請状況");
        resident.tapsLabel("詳しく").tapsLabel("担当課に連絡").hears("担当課へのメッセージを送ってください");
        resident.says("質問があります");
        await().until(() -> !mails(number).isEmpty());
        return mails(number).stream().map(SandboxMail::to).toList();
    }

    private List<SandboxMail> mails(String number) {
        return engine.bean(SandboxMailbox.class).all(new MunicipalityId("shiken")).stream()
                .filter(mail -> Objects.equals(mail.subject(), "【メッセージ】受付番号 " + number))
                .toList();
    }

    private void rows(String... rows) {
        String csv = "通知番号,生年月日,氏名,地区\n" + String.join("\n", rows);
        done(engine.api("POST", CITY + "/registers/eligible/rows?mode=update", "text/csv", utf8(csv)));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
