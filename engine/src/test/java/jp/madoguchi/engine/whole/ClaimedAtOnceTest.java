package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.outbox.Databases.Make;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A claim code in the hands of several residents. */
class ClaimedAtOnceTest {

    private static final int RESIDENTS = 4;

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesTheCaseToOneOfThoseWhoSendItsCodeAtTheSameMoment(Make make) throws Exception {
        try (StartedEngine engine = started(make)) {
            ProxyScene.engine = engine;
            ProxyClerk clerk = new ProxyClerk(engine, "yamanokuchi", null);
            String number = ProxyScene.applies(clerk);
            String code = clerk.console()
                    .post(ProxyScene.CITY + "/cases/" + number + "/proxy/code", "{}")
                    .json()
                    .path("write")
                    .asString();
            List<SandboxResident> residents = List.of(
                    new SandboxResident(engine, "一郎"),
                    new SandboxResident(engine, "二郎"),
                    new SandboxResident(engine, "三郎"),
                    new SandboxResident(engine, "四郎"));
            Crowd.of(RESIDENTS, i -> (Callable<Boolean>) () -> {
                residents.get(i).says(code, "引き継ぎ");
                return true;
            });
            for (SandboxResident resident : residents) {
                resident.says("申請状況", "申請");
            }
            assertThat(residents.stream().filter(resident -> resident.since().contains(number)))
                    .as("who has the case")
                    .hasSize(1);
            assertThat(engine.get(ProxyScene.CITY + "/cases/" + number)
                            .json()
                            .path("timeline")
                            .valueStream()
                            .filter(line -> line.path("what").asString().equals("claimed")))
                    .hasSize(1);
        }
    }

    private static StartedEngine started(Make make) {
        return make == Make.H2
                ? StartedEngine.inMemory()
                : StartedEngine.on(Make.emptyPostgres(), "postgres", "--spring.datasource.hikari.maximum-pool-size=12");
    }
}
