package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The tree of departments over HTTP. */
class DepartmentsApiTest extends StaffApi {

    private static final String DEPARTMENTS = "/api/municipalities/shiken-bu/departments";

    @BeforeEach
    void found() {
        engine.put("/api/municipalities/shiken-bu", "{\"name\":\"試験部市\"}");
        put("shimin", "{\"name\":\"市民部\"}");
        put("shimin-ka", "{\"name\":\"市民部 市民課\",\"parent\":\"shimin\"}");
    }

    @Test
    void showsTheTree() {
        JsonNode top = engine.get(DEPARTMENTS).json().path("items");
        assertThat(top.size()).isEqualTo(1);
        assertThat(top.path(0).path("children").path(0).path("name").asString()).isEqualTo("市民部 市民課");
        assertThat(engine.get(DEPARTMENTS + "/shimin-ka").json().path("parent").asString())
                .isEqualTo("shimin");
        expectProblem(404, engine.get(DEPARTMENTS + "/nowhere"));
    }

    @Test
    void makesRenamesMovesAndRemoves() {
        assertThat(put("zei", "{\"name\":\"税務課\",\"parent\":\"shimin\"}")).isEqualTo(201);
        assertThat(put("zei", "{\"name\":\"課税課\",\"parent\":null}")).isEqualTo(200);
        assertThat(engine.get(DEPARTMENTS).json().path("items").size()).isEqualTo(2);
        assertThat(engine.delete(DEPARTMENTS + "/zei").status()).isEqualTo(204);
        expectProblem(404, engine.delete(DEPARTMENTS + "/zei"));
    }

    @Test
    void saysWhichFieldIsWrong() {
        StaffApiTest.expectField(engine.put(DEPARTMENTS + "/Zei", "{\"name\":\"税務課\"}"), "id");
        StaffApiTest.expectField(engine.put(DEPARTMENTS + "/zei", "{}"), "name");
        StaffApiTest.expectField(engine.put(DEPARTMENTS + "/zei", "{\"name\":\"市民部\"}"), "name");
        StaffApiTest.expectField(engine.put(DEPARTMENTS + "/zei", "{\"name\":\"税\",\"parent\":\"x\"}"), "parent");
        StaffApiTest.expectField(
                engine.put(DEPARTMENTS + "/shimin", "{\"name\":\"市民部\",\"parent\":\"shimin-ka\"}"), "parent");
    }

    @Test
    void keepsADepartmentOnWhichOthersOrPeopleHang() {
        expectProblem(409, engine.delete(DEPARTMENTS + "/shimin"));
        put("kankyo", "{\"name\":\"環境課\"}");
        String id = engine.post(
                        "/api/municipalities/shiken-bu/staff",
                        "{\"login\":\"a@bu.example\",\"name\":\"あ\",\"grants\":[{\"role\":\"viewer\",\"department\":\"kankyo\"}]}")
                .json()
                .path("id")
                .asString();
        expectProblem(409, engine.delete(DEPARTMENTS + "/kankyo"));
        engine.put("/api/municipalities/shiken-bu/staff/" + id, "{\"name\":\"あ\",\"grants\":[]}");
        assertThat(engine.delete(DEPARTMENTS + "/kankyo").status()).isEqualTo(204);
    }

    private int put(String id, String json) {
        return engine.put(DEPARTMENTS + "/" + id, json).status();
    }
}
