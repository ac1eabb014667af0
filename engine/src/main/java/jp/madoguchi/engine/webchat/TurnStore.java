package jp.madoguchi.engine.webchat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The turns taken. All in the caller's transaction. */
@Component
class TurnStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    TurnStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a turn. False when it was taken before; waits for whoever is taking it at this moment. */
    boolean keep(WebTalk talk, UUID id, boolean media) {
        return jdbc.sql("insert into webchat_turn (municipality_id, resident_id, turn_id, media, taken)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                talk.municipality().value(),
                                talk.resident(),
                                id,
                                media,
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** How many turns were taken lately, of photos and files or of all. */
    long lately(WebTalk talk, Duration time, boolean onlyMedia) {
        return jdbc.sql("select count(*) from webchat_turn where municipality_id = ? and resident_id = ? and taken > ?"
                        + " and (media or not ?)")
                .params(
                        talk.municipality().value(),
                        talk.resident(),
                        Timestamp.from(clock.instant().minus(time)),
                        onlyMedia)
                .query(Long.class)
                .single();
    }

    void remove(WebTalk talk) {
        jdbc.sql("delete from webchat_turn where municipality_id = ? and resident_id = ?")
                .params(talk.municipality().value(), talk.resident())
                .update();
    }
}
