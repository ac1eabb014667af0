package jp.madoguchi.engine.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcContentsTest {

    private static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");
    private static final MunicipalityId MAIZURU = new MunicipalityId("maizuru");

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesBytesBackAsTheyCameAndToTheirMunicipalityOnly(Make make) {
        try (Database database = make.open()) {
            Contents contents = contents(database);
            byte[] photo = new byte[3_000_000];
            new java.util.Random(7).nextBytes(photo);
            String id = database.read(() -> contents.store(YAMAGUCHI, "image/jpeg", "領収書.jpg", photo));
            Contents.Content found =
                    database.read(() -> contents.find(YAMAGUCHI, id)).orElseThrow();
            assertThat(found.bytes()).isEqualTo(photo);
            assertThat(found.name()).isEqualTo("領収書.jpg");
            assertThat(found.mediaType()).isEqualTo("image/jpeg");
            assertThat(database.read(() -> contents.find(MAIZURU, id))).isEmpty();
            database.transaction().executeWithoutResult(s -> contents.delete(MAIZURU, id));
            assertThat(database.read(() -> contents.find(YAMAGUCHI, id))).isPresent();
            database.transaction().executeWithoutResult(s -> contents.delete(YAMAGUCHI, id));
            assertThat(database.read(() -> contents.find(YAMAGUCHI, id))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void findsNothingUnderIdsThatAreNone(Make make) {
        try (Database database = make.open()) {
            Contents contents = contents(database);
            assertThat(database.read(() -> contents.find(YAMAGUCHI, "../etc/passwd")))
                    .isEmpty();
            assertThat(database.read(
                            () -> contents.find(YAMAGUCHI, UUID.randomUUID().toString())))
                    .isEmpty();
            database.transaction()
                    .executeWithoutResult(
                            s -> contents.delete(YAMAGUCHI, UUID.randomUUID().toString()));
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void doesNotTakeOneContentForAnotherWhenRowsAreExchanged(Make make) {
        try (Database database = make.open()) {
            Contents contents = contents(database);
            String one = database.read(() -> contents.store(YAMAGUCHI, "image/png", null, new byte[] {1}));
            String two = database.read(() -> contents.store(YAMAGUCHI, "image/png", null, new byte[] {2}));
            database.transaction()
                    .executeWithoutResult(s -> database.jdbc()
                            .update(
                                    "update content set bytes = (select bytes from content where id = ?) where id = ?",
                                    UUID.fromString(two),
                                    UUID.fromString(one)));
            assertThatThrownBy(() -> database.read(() -> contents.find(YAMAGUCHI, one)))
                    .isInstanceOf(Vault.SealBroken.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void storesNeitherNameNorBytesReadably(Make make) {
        try (Database database = make.open()) {
            Contents contents = contents(database);
            database.read(() ->
                    contents.store(YAMAGUCHI, "text/plain", "HIMITSU.txt", "HIMITSU".getBytes(StandardCharsets.UTF_8)));
            Map<String, Object> row = database.read(() -> database.jdbc().queryForMap("select * from content"));
            assertThat(row.get("size")).isEqualTo(7L);
            assertThat(new String((byte[]) row.get("name"), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HIMITSU");
            assertThat(new String((byte[]) row.get("bytes"), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HIMITSU");
        }
    }

    private static Contents contents(Database database) {
        return new JdbcContents(JdbcClient.create(database.jdbc()), new PlainVault(), Clock.systemUTC());
    }
}
