package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.Test;

/** Two people import the same register at the same moment. */
class ImportsAtOnceTest extends StaffApi {

    private static final int ROWS = 20_000;
    private static final String REGISTER = CITY + "/registers/eligible";

    @Test
    void takesOneOfTwoFilesThatComeAtTheSameMomentAndTellsTheOtherToWait() throws Exception {
        engine.postZip(CITY + "/packages", StartedEngine.zip("list"));
        int before = engine.get(REGISTER + "/versions").json().size();
        List<byte[]> files = List.of(file("甲"), file("乙"));
        List<Answer> answers = Crowd.of(2, i -> (Callable<Answer>) () -> post(files.get(i)));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        Answer refused = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        expectProblem(409, refused);
        assertThat(refused.json().path("detail").asString()).contains("別の取り込みの最中", "try again");
        String taken = answers.get(0).status() == 200 ? "甲" : "乙";
        assertThat(engine.get(REGISTER + "/rows?page=0&size=200")
                        .json()
                        .path("items")
                        .findValuesAsString("ward"))
                .isNotEmpty()
                .containsOnly(taken);
        assertThat(engine.get(REGISTER + "/rows?size=1").json().path("total").asInt())
                .isEqualTo(ROWS);
        assertThat(engine.get(REGISTER + "/versions").json()).hasSize(before + 1);
        assertThat(post(file("丙", 1)).status()).as("the register is free again").isEqualTo(200);
    }

    private Answer post(byte[] file) {
        return engine.api("POST", REGISTER + "/rows?mode=replace", "text/csv", file);
    }

    private static byte[] file(String ward) {
        return file(ward, ROWS);
    }

    private static byte[] file(String ward, int rows) {
        return utf8(IntStream.range(0, rows)
                .mapToObj(i -> "%06d,1990-04-01,名前 %d,1000,%s".formatted(i, i, ward))
                .collect(Collectors.joining("\n", "通知番号,生年月日,氏名,支給額,地区\n", "\n")));
    }
}
