package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.engine.line.StubLine;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;

/** The API of staff over real HTTP, in its good way and with whatever else may come. */
@ExtendWith(OneCounter.class)
abstract class StaffApi {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String CITY = "/api/municipalities/shiken";
    static final String CHANNEL = "1656000000";
    static final String PUBLISH = CITY + "/packages/counter/versions/1.0.0/publish";
    static OneCounter.Counter counter;
    private static int residents;
    private static int said;
    StubLine line;
    StartedEngine engine;

    @BeforeEach
    void behave() {
        line = counter.line();
        engine = counter.engine();
        line.behave(request -> StubLine.Answer.ok());
    }

    static void expectProblem(int status, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.type()).as(answer.toString()).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }

    String state(String number) {
        return engine.get(CITY + "/cases/" + number).json().path("state").asString();
    }

    static long count(JdbcTemplate jdbc, String condition) {
        return jdbc.queryForObject("select count(*) from line_event where " + condition, Long.class);
    }

    void say(String text) {
        String user = "U" + residents++;
        assertThat(engine.say(CHANNEL, user, "S" + user, text).status()).isEqualTo(200);
    }

    /** Who applied last goes on talking. */
    void goOn(String... words) {
        String user = "U" + (residents - 1);
        for (String word : words) {
            assertThat(engine.say(CHANNEL, user, "G" + user + "-" + said++, word)
                            .status())
                    .isEqualTo(200);
        }
    }

    /** A resident applies from the first word to the last; tells the case's number. */
    String submit() {
        String user = "U" + residents++;
        List<String> talk = List.of("試験", "山口 花子", "相談", "送信する");
        for (int turn = 0; turn < talk.size(); turn++) {
            assertThat(engine.say(CHANNEL, user, "E" + user + "-" + turn, talk.get(turn))
                            .status())
                    .isEqualTo(200);
        }
        return engine.get(CITY + "/cases?size=1")
                .json()
                .path("items")
                .path(0)
                .path("number")
                .asString();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
