package jp.madoguchi.engine.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ApiTokensTest {

    private static final String SET = "Zm9yIHRlc3RzIG9ubHksIG5vdCBhIHNlY3JldCBvZiBhbnlib2R5";

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource(Make.class)
    void takesTheTokenThatIsSetAndKeepsOnlyItsHash(Make make) throws IOException {
        try (Database database = make.open()) {
            ApiTokens tokens = tokens(database, SET);
            assertThat(prepare(database, tokens)).isEqualTo("MADOGUCHI_API_TOKEN");
            prepare(database, tokens);
            assertThat(database.read(() -> tokens.acting(SET))).isPresent();
            assertThat(database.read(() -> tokens.acting(SET + "x"))).isEmpty();
            assertThat(database.read(() -> tokens.acting(""))).isEmpty();
            List<String> hashes =
                    database.read(() -> database.jdbc().queryForList("select token_hash from api_token", String.class));
            assertThat(hashes)
                    .singleElement()
                    .satisfies(hash -> assertThat(hash).matches("[0-9a-f]{64}").doesNotContain(SET));
            assertThat(Files.list(data)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void makesATokenOnceThatOnlyTheOwnerCanRead(Make make) throws IOException {
        try (Database database = make.open()) {
            Path file = Path.of(prepare(database, tokens(database, "")));
            String token = Files.readString(file);
            assertThat(token).hasSize(43);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            prepare(database, tokens(database, ""));
            assertThat(Files.readString(file)).isEqualTo(token);
            assertThat(database.read(() -> tokens(database, "").acting(token))).isPresent();
            assertThat(database.count("select count(*) from api_token")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void isPreparedByManyNodesAtOnce(Make make) {
        try (Database database = make.open()) {
            assertThat(Crowd.of(6, i -> () -> prepare(database, tokens(database, SET))))
                    .containsOnly("MADOGUCHI_API_TOKEN");
            assertThat(database.count("select count(*) from api_token")).isEqualTo(1);
        }
    }

    private static String prepare(Database database, ApiTokens tokens) {
        return database.read(() -> {
            try {
                return tokens.prepare();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private ApiTokens tokens(Database database, String configured) {
        JdbcClient jdbc = JdbcClient.create(database.jdbc());
        Clock clock = Clock.systemUTC();
        ProgramTokens programs = new ProgramTokens(jdbc, new People(new StoredDepartments(jdbc)), clock);
        return new ApiTokens(jdbc, programs, clock, configured, data);
    }
}
