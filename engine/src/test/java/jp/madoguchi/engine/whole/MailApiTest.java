package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.mail.SandboxMail;
import jp.madoguchi.engine.mail.SandboxMailbox;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Role;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As whom a municipality's mail comes, and a mail to try it. */
class MailApiTest {

    private static final String MAIL = "/api/municipalities/yubin/mail";
    private static StartedEngine engine;

    @BeforeAll
    static void open() {
        engine = StartedEngine.inMemory();
        engine.put("/api/municipalities/yubin", "{\"name\":\"郵便市\"}");
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void sendsATestToWhoAsksAsTheMunicipalityWantsIt() {
        assertThat(engine.get(MAIL).json().path("name").isNull()).isTrue();
        Answer set = engine.put(
                MAIL,
                "{\"name\":\"郵便市 環境課\",\"address\":\"kankyo@yubin.example\",\"replyTo\":\"toiawase@yubin.example\"}");
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        ConsoleClient console = StaffMember.signedIn(engine, "yubin", new GrantedRole(Role.ADMINISTRATOR, null));
        Answer sent = console.post(MAIL + "/test", "");
        assertThat(sent.status()).as(sent.toString()).isEqualTo(202);
        String to = sent.json().path("to").asString();
        assertThat(to).endsWith("@city.example");
        MunicipalityId city = new MunicipalityId("yubin");
        await().until(() -> engine.bean(SandboxMailbox.class).all(city).stream()
                .map(SandboxMail::to)
                .anyMatch(to::equals));
        SandboxMail mail = engine.bean(SandboxMailbox.class).all(city).get(0);
        assertThat(mail.sender().name()).isEqualTo("郵便市 環境課");
        assertThat(mail.sender().replyTo()).isEqualTo("toiawase@yubin.example");
        engine.put(MAIL, "{\"name\":\"\"}");
        assertThat(engine.get(MAIL).json().path("address").isNull()).isTrue();
        assertThat(engine.get("/api/municipalities/yubin/audit?action=settings-change&size=1")
                        .json()
                        .path("items")
                        .path(0)
                        .path("details")
                        .path("before")
                        .path("address")
                        .asString())
                .isEqualTo("kankyo@yubin.example");
    }

    @ParameterizedTest
    @CsvSource({
        "name, a\\r\\nBcc: x@y.example",
        "address, kankyo",
        "address, 'a@x.example,b@x.example'",
        "replyTo, 名前 <a@x.example>"
    })
    void namesTheFieldThatIsWrong(String field, String value) {
        Answer refused = engine.put(MAIL, "{\"" + field + "\":\"" + value + "\"}");
        StaffApi.expectProblem(400, refused);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void hasNoMailboxToSendATestToForAProgram() {
        StaffApi.expectProblem(403, engine.post(MAIL + "/test", ""));
    }
}
