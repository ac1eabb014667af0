package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import jp.madoguchi.engine.outbox.Databases.Make;
import tools.jackson.databind.JsonNode;

/** The demo city, with a resident of whom it holds something of every kind. */
final class ErasureScene implements AutoCloseable {

    static final String CITY = "/api/municipalities/yamanokuchi";
    static final String NAME = "朝倉　紫苑";

    private static final String[][] BEFORE_PHOTOS = {
        {"補助金", "お名前"},
        {NAME, "フリガナ"},
        {"あさくら しおん", "ご住所"},
        {"753-9999", "都道府県"},
        {"山口県", "市区町村"},
        {"見本市", "町名"},
        {"中央", "番地"},
        {"一丁目2-3", "建物名"},
        {"なし", "お住まいの地区"},
        {"中央", "電話番号"},
        {"０９０−７６５４−３２１０", "世帯の人数"},
        {"３人です", "過去5年間の交付"},
        {"いいえ", "購入日"},
        {"令和8年10月1日", "購入したお店"},
        {"見本電器 中央店", "種類"},
        {"電動式", "メーカー名と機種名"},
        {"みほん電機 NK-200", "購入金額"},
        {"３９，８００円", "領収書の写真"}
    };
    private static final String[][] AFTER_PHOTOS = {
        {"見本銀行", "支店"},
        {"中央支店", "預金種目"},
        {"普通", "口座番号"},
        {"0123456", "口座名義"},
        {"ｱｻｸﾗ ｼｵﾝ", "納付状況"},
        {"同意する", "内容をご確認ください"},
        {"送信する", "申請を受け付けました"}
    };

    final StartedEngine engine;
    final SandboxResident shion;
    final String number;
    final String id;
    final String user;

    ErasureScene(Make make) throws IOException {
        engine = make == Make.H2 ? StartedEngine.inMemory() : StartedEngine.on(Make.emptyPostgres(), "postgres");
        shion = new SandboxResident(engine, "紫苑");
        number = applies(shion);
        JsonNode resident = found("紫苑").path("items").path(0);
        id = resident.path("id").asString();
        user = resident.path("channelUser").asString();
    }

    /** Goes as far as the first photo, and sends it. */
    void begins(SandboxResident who) throws IOException {
        say(who, BEFORE_PHOTOS);
        who.sendsPhoto(photo(), "1枚受け取りました");
    }

    /** The number of the case. */
    String applies(SandboxResident who) throws IOException {
        say(who, BEFORE_PHOTOS);
        for (String next : new String[] {"処理機の写真", "振込先"}) {
            who.sendsPhoto(photo(), "1枚受け取りました");
            who.says("次へ", next);
        }
        say(who, AFTER_PHOTOS);
        return engine.get(CITY + "/cases?size=1")
                .json()
                .path("items")
                .path(0)
                .path("number")
                .asString();
    }

    private static void say(SandboxResident who, String[][] talk) {
        for (String[] turn : talk) {
            who.says(turn[0], turn[1]);
        }
    }

    static byte[] photo() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(
                new java.awt.image.BufferedImage(64, 48, java.awt.image.BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    /** A message from both sides, a note, money, and a form begun. */
    void livesOn() {
        expect(201, engine.post(CITY + "/cases/" + number + "/thread", "{\"text\":\"紫苑さんの見積書はありますか\"}"));
        shion.hears("見積書");
        shion.says("紫苑です。あります", "");
        expect(201, engine.post(CITY + "/cases/" + number + "/notes", "{\"text\":\"紫苑さんに電話した\"}"));
        expect(
                200,
                engine.post(
                        CITY + "/cases/" + number + "/charges",
                        "{\"items\":[{\"title\":\"紫苑さんの手数料\",\"amount\":300}],\"reason\":\"紫苑さんの手数料\"}"));
        expect(200, engine.post(CITY + "/cases/" + number + "/cash", "{\"amount\":300,\"reason\":\"紫苑さんが窓口で\"}"));
    }

    void isRejected() {
        reject();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> preview().path("obstacles").isEmpty());
        shion.says("補助金", "お名前");
        shion.says("紫苑 下書", "フリガナ");
    }

    void reject() {
        expect(
                200,
                engine.post(
                        CITY + "/cases/" + number + "/decision", "{\"outcome\":\"rejected\",\"reason\":\"対象外です\"}"));
    }

    JsonNode found(String text) {
        return engine.get(CITY + "/residents?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .json();
    }

    JsonNode preview() {
        return expect(200, engine.get(resident() + "/erasure")).json();
    }

    String resident() {
        return CITY + "/residents/" + id;
    }

    /** The files of the zip by their names. */
    Map<String, byte[]> export() throws IOException {
        HttpResponse<byte[]> answer =
                engine.bytes(resident() + "/export?reason=" + URLEncoder.encode("本人からの開示請求", StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    static StartedEngine.Answer expect(int status, StartedEngine.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer;
    }

    @Override
    public void close() {
        engine.close();
    }
}
