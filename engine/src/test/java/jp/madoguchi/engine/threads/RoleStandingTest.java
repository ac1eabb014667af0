package jp.madoguchi.engine.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.definitions.packages.Manifest.Role;
import jp.madoguchi.definitions.packages.PackageReader;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import jp.madoguchi.engine.registers.NoRegisters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class RoleStandingTest {

    private static final MunicipalityId CITY = new MunicipalityId("yamaguchi");
    private static final UUID HANAKO = UUID.randomUUID();

    private final InstalledPackage installed = library();
    private final Role role =
            installed.definition().manifest().role("enumerator").orElseThrow();
    private final List<String> asked = new ArrayList<>();
    private String district = "D01";
    private int version = 1;

    @ParameterizedTest
    @EnumSource(Make.class)
    void readsMembersAnewOnceForEachVersionOfTheirRegister(Make make) {
        try (Database database = make.open()) {
            JdbcClient jdbc = JdbcClient.create(database.jdbc());
            RoleStore store = new RoleStore(jdbc, new PlainVault(), new JsonMapper());
            Clock clock = Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneOffset.UTC);
            RoleStanding standing = new RoleStanding(jdbc, store, roster(), clock);
            database.transaction().executeWithoutResult(s -> store.bind(CITY, member("D01"), clock.instant()));
            Runnable catchUp =
                    () -> database.transaction().executeWithoutResult(s -> standing.catchUp(CITY, installed, role));
            catchUp.run();
            district = "D02";
            catchUp.run();
            assertThat(asked).as("the register is the same").hasSize(1);
            assertThat(database.read(() -> group(store, "D01"))).hasSize(1);
            version = 2;
            catchUp.run();
            catchUp.run();
            assertThat(asked).hasSize(2);
            assertThat(database.read(() -> group(store, "D02"))).hasSize(1);
            assertThat(database.read(() -> group(store, "D01"))).isEmpty();
        }
    }

    private static List<Member> group(RoleStore store, String value) {
        return store.group(CITY, "census-enumerators", "supervision", "enumerator", value);
    }

    private static Member member(String district) {
        return new Member(
                "census-enumerators",
                "enumerator",
                HANAKO,
                "row-1",
                Map.of("number", "E-101", "born", "1985-04-01"),
                "調査 花子",
                Map.of("supervision", district));
    }

    private Roster roster() {
        return new Roster(new NoRegisters() {
            @Override
            public Optional<Row> find(
                    MunicipalityId municipality, PackageVersion asking, String register, Map<String, ?> where) {
                asked.add(register);
                return Optional.of(new Row("row-1", new HashMap<>(Map.of("name", "調査 花子", "district", district))));
            }

            @Override
            public int version(MunicipalityId municipality, PackageVersion asking, String register) {
                return version;
            }
        });
    }

    private static InstalledPackage library() {
        PackageReader.Reading reading = PackageReader.readFolder(Path.of("../definitions/library/census-enumerators"));
        return new InstalledPackage(
                new PackageVersion("census-enumerators", "1.0.0"),
                "published",
                ((PackageReader.Reading.Read) reading).definition(),
                Map.of());
    }
}
