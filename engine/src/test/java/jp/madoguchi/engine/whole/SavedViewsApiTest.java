package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.rights.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Searches of the work list kept under a name. */
class SavedViewsApiTest extends StaffApi {

    private static final String VIEWS = CITY + "/saved-views";

    @Test
    void keepsASearchForWhoMadeItAndReplacesTheOneOfTheSameName() {
        ConsoleClient sakura = clerk();
        assertThat(keep(sakura, "山口さん", false, "{\"text\":\"山口\"}").status()).isEqualTo(201);
        assertThat(keep(sakura, "山口さん", false, "{\"text\":\"山口花子\",\"sort\":\"deadline\"}")
                        .status())
                .isEqualTo(201);
        JsonNode kept = sakura.get(VIEWS).json().path("items");
        assertThat(names(kept)).containsExactly("山口さん");
        assertThat(kept.path(0).path("search").path("text").asString()).isEqualTo("山口花子");
        assertThat(names(clerk().get(VIEWS).json().path("items"))).doesNotContain("山口さん");
    }

    @Test
    void letsOthersUseASharedOneButNotRemoveIt() {
        ConsoleClient sakura = clerk();
        String id = keep(sakura, "期限切れ", true, "{\"overdue\":\"true\"}")
                .json()
                .path("id")
                .asString();
        ConsoleClient jiro = clerk();
        assertThat(names(jiro.get(VIEWS).json().path("items"))).contains("期限切れ");
        assertThat(jiro.send("DELETE", VIEWS + "/" + id, "").status()).isEqualTo(404);
        assertThat(sakura.send("DELETE", VIEWS + "/" + id, "").status()).isEqualTo(204);
        assertThat(names(jiro.get(VIEWS).json().path("items"))).doesNotContain("期限切れ");
    }

    @Test
    void refusesWhatTheListDoesNotKnowAtItsField() {
        ConsoleClient sakura = clerk();
        StartedEngine.Answer unnamed = keep(sakura, " ", false, "{}");
        expectProblem(400, unnamed);
        assertThat(unnamed.json().path("errors").path(0).path("field").asString())
                .isEqualTo("name");
        expectProblem(400, keep(sakura, "ページ", false, "{\"page\":\"2\"}"));
        expectProblem(400, keep(sakura, "空", false, "{\"text\":null}"));
    }

    @Test
    void keepsFiftyAtMost() {
        ConsoleClient sakura = clerk();
        for (int i = 1; i <= 50; i++) {
            assertThat(keep(sakura, "検索" + i, false, "{\"state\":\"received\"}").status())
                    .isEqualTo(201);
        }
        expectProblem(409, keep(sakura, "もう一つ", false, "{}"));
        assertThat(keep(sakura, "検索7", false, "{}").status()).isEqualTo(201);
    }

    private ConsoleClient clerk() {
        return StaffMember.signedIn(engine, "shiken", new GrantedRole(Role.CASE_WORKER, null));
    }

    private static StartedEngine.Answer keep(ConsoleClient person, String name, boolean shared, String search) {
        return person.send(
                "POST", VIEWS, "{\"name\":\"%s\",\"shared\":%s,\"search\":%s}".formatted(name, shared, search));
    }

    private static List<String> names(JsonNode items) {
        return items.valueStream().map(item -> item.path("name").asString()).toList();
    }
}
