package jp.madoguchi.engine.webchat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The talks, and by which token each is entered. All in the caller's transaction. */
@Component
class TalkStore {

    /** Browsers keep a cookie no longer than 400 days; a case may well run for months. */
    static final Duration KEPT = Duration.ofDays(400);

    private static final Duration SEEN_TO_THE = Duration.ofDays(1);
    private static final String PURPOSE = "webchat-token";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    TalkStore(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    WebTalk open(MunicipalityId municipality, UUID resident, String token) {
        jdbc.sql("insert into webchat_talk (municipality_id, resident_id, token_hash, last_line, seen)"
                        + " values (?, ?, ?, 0, ?)")
                .params(municipality.value(), resident, hash(municipality, token), Timestamp.from(clock.instant()))
                .update();
        return new WebTalk(municipality, resident);
    }

    /** The talk a token opens, unless nobody came for longer than {@link #KEPT}. */
    Optional<WebTalk> find(MunicipalityId municipality, String token) {
        return jdbc.sql(
                        "select resident_id from webchat_talk where municipality_id = ? and token_hash = ? and seen > ?")
                .params(
                        municipality.value(),
                        hash(municipality, token),
                        Timestamp.from(clock.instant().minus(KEPT)))
                .query(UUID.class)
                .optional()
                .map(resident -> new WebTalk(municipality, resident));
    }

    /** Notes that the resident came, to the day. */
    void seen(WebTalk talk) {
        Instant now = clock.instant();
        jdbc.sql("update webchat_talk set seen = ? where municipality_id = ? and resident_id = ? and seen < ?")
                .params(
                        Timestamp.from(now),
                        talk.municipality().value(),
                        talk.resident(),
                        Timestamp.from(now.minus(SEEN_TO_THE)))
                .update();
    }

    /** Removes the talk; false when it is gone already. Waits for whoever adds a line at this moment. */
    boolean remove(WebTalk talk) {
        return jdbc.sql("delete from webchat_talk where municipality_id = ? and resident_id = ?")
                        .params(talk.municipality().value(), talk.resident())
                        .update()
                == 1;
    }

    /** The number of the last line of each of these talks that is still there. */
    Map<UUID, Long> lastLines(Collection<WebTalk> talks) {
        if (talks.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Long> last = new HashMap<>();
        jdbc.sql("select resident_id, last_line from webchat_talk"
                        + " where municipality_id in (:municipalities) and resident_id in (:residents)")
                .param(
                        "municipalities",
                        talks.stream()
                                .map(talk -> talk.municipality().value())
                                .distinct()
                                .toList())
                .param("residents", talks.stream().map(WebTalk::resident).toList())
                .query((row, number) -> last.put(row.getObject("resident_id", UUID.class), row.getLong("last_line")))
                .list();
        return last;
    }

    private String hash(MunicipalityId municipality, String token) {
        return vault.hash(municipality, PURPOSE, token);
    }
}
