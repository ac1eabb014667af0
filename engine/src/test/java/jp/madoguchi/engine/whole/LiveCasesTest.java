package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.engine.accounts.Department;
import jp.madoguchi.engine.accounts.Departments;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Role;
import org.junit.jupiter.api.Test;

/** What consoles are told while they listen. */
class LiveCasesTest extends StaffApi {

    private static final String EVENTS = CITY + "/events?seconds=5";

    @Test
    void tellsOfANewCaseWithoutBeingAsked() throws InterruptedException {
        StringBuilder heard = new StringBuilder();
        Thread listening = new Thread(() -> heard.append(engine.get(EVENTS).body()));
        listening.start();
        String number = submit();
        listening.join();
        assertThat(heard).contains("event:case", "\"number\":\"" + number + "\"");
    }

    @Test
    void tellsWhoComesBackWhatHappenedSince() {
        long before = System.currentTimeMillis();
        String number = submit();
        String heard = engine.send(engine.request("GET", CITY + "/events?seconds=1", new byte[0])
                        .header("Last-Event-ID", String.valueOf(before))
                        .header("Authorization", "Bearer " + StartedEngine.TOKEN))
                .body();
        assertThat(heard).contains("\"number\":\"" + number + "\"");
    }

    @Test
    void tellsNothingOfOtherDepartments() throws InterruptedException {
        engine.bean(Departments.class).put(new MunicipalityId("shiken"), new Department("elsewhere", null, "ほかの課"));
        ConsoleClient stranger = StaffMember.signedIn(engine, "shiken", new GrantedRole(Role.CASE_WORKER, "elsewhere"));
        StringBuilder heard = new StringBuilder();
        Thread listening = new Thread(() -> heard.append(stranger.get(EVENTS).body()));
        listening.start();
        String number = submit();
        listening.join();
        assertThat(heard).contains(":beat").doesNotContain(number);
    }

    @Test
    void lastsNoLongerThanItMay() {
        for (String seconds : List.of("0", "601", "-1")) {
            expectProblem(400, engine.get(CITY + "/events?seconds=" + seconds));
        }
    }
}
