package jp.madoguchi.engine.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcFailedMessages implements FailedMessages {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JdbcFailedMessages(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<FailedMessage> of(MunicipalityId municipality, int limit) {
        return jdbc.sql(
                        "select id, kind, lane, attempt, reason, created from outbox_message where municipality_id = ? and state = 'failed'"
                                + " order by seq desc limit ?")
                .params(municipality.value(), limit)
                .query((row, number) -> new FailedMessage(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("lane"),
                        row.getInt("attempt"),
                        row.getString("reason"),
                        row.getTimestamp("created").toInstant()))
                .list();
    }

    @Override
    public long count(MunicipalityId municipality) {
        return jdbc.sql("select count(*) from outbox_message where municipality_id = ? and state = 'failed'")
                .param(municipality.value())
                .query(Long.class)
                .single();
    }

    @Override
    public long countBefore(MunicipalityId municipality, Instant before) {
        return jdbc.sql(
                        "select count(*) from outbox_message where municipality_id = ? and state = 'failed' and created < ?")
                .params(municipality.value(), Timestamp.from(before))
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public int discardBefore(MunicipalityId municipality, Instant before, int most) {
        List<UUID> old = jdbc.sql("select id from outbox_message where municipality_id = ? and state = 'failed'"
                        + " and created < ? order by seq limit ?")
                .params(municipality.value(), Timestamp.from(before), most)
                .query(UUID.class)
                .list();
        return (int) old.stream()
                .filter(id -> discard(municipality, Objects.requireNonNull(id)))
                .count();
    }

    @Override
    @Transactional
    public boolean discard(MunicipalityId municipality, UUID id) {
        boolean discarded =
                jdbc.sql("delete from outbox_message where municipality_id = ? and id = ? and state = 'failed'")
                                .params(municipality.value(), id)
                                .update()
                        == 1;
        if (discarded) {
            events.publishEvent(new Deliveries.Discarded(municipality, id));
        }
        return discarded;
    }

    @Override
    @Transactional
    public boolean retry(MunicipalityId municipality, UUID id) {
        return jdbc.sql("update outbox_message set state = 'pending', attempt = attempt + 1, due = ?, claimed_by = null"
                                + " where municipality_id = ? and id = ? and state = 'failed'")
                        .params(Timestamp.from(clock.instant()), municipality.value(), id)
                        .update()
                == 1;
    }
}
