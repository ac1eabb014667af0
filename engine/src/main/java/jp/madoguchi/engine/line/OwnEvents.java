package jp.madoguchi.engine.line;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.ChannelUser;
import jp.madoguchi.engine.residents.Subject;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The events of one person, by the keyed hash of LINE's user id. */
@Component
class OwnEvents {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RetriedTransactions transaction;
    private final JsonMapper json;

    OwnEvents(JdbcClient jdbc, Vault vault, PlatformTransactionManager transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.transaction = new RetriedTransactions(transactions);
        this.json = json;
    }

    /** @param body null when it was emptied */
    record Kept(
            String type,
            Instant received,
            @Nullable String body,
            @Nullable String content) {}

    private record Unknown(String id, byte[] body) {}

    /** Notes whose the events are that came before that was noted, so that none is overlooked. */
    void attribute(MunicipalityId municipality, String channel) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> some(municipality, channel) == AT_ONCE));
        }
    }

    private int some(MunicipalityId municipality, String channel) {
        List<Unknown> unknown = jdbc.sql(
                        "select event_id, body from line_event where municipality_id = ? and channel_id = ?"
                                + " and user_hash is null and body is not null limit ? for update")
                .params(municipality.value(), channel, AT_ONCE)
                .query((row, index) -> new Unknown(row.getString(1), row.getBytes(2)))
                .list();
        for (Unknown event : unknown) {
            String user = user(vault.open(municipality, EventStore.PURPOSE, event.body()));
            jdbc.sql("update line_event set user_hash = ? where municipality_id = ? and event_id = ?")
                    .params(
                            user.isEmpty() ? "" : ChannelUser.hash(vault, municipality, channel, user),
                            municipality.value(),
                            event.id())
                    .update();
        }
        return unknown.size();
    }

    /** Also of what somebody said in a group, which is answered to nobody. */
    private String user(byte[] body) {
        try {
            return json.readTree(body).path("source").path("userId").asString("");
        } catch (JacksonException e) {
            // Kept as it came although it could not be read: there is nobody it could be said to be of.
            return "";
        }
    }

    List<Kept> of(Subject subject) {
        MunicipalityId municipality = subject.municipality();
        return jdbc.sql(
                        "select type, received, body, content from line_event where municipality_id = ? and user_hash = ?"
                                + " order by received, event_id")
                .params(municipality.value(), hash(subject))
                .query((row, index) -> {
                    byte[] body = row.getBytes("body");
                    return new Kept(
                            row.getString("type"),
                            row.getTimestamp("received").toInstant(),
                            body == null
                                    ? null
                                    : new String(
                                            vault.open(municipality, EventStore.PURPOSE, body), StandardCharsets.UTF_8),
                            row.getString("content"));
                })
                .list();
    }

    List<String> contents(Subject subject) {
        return jdbc.sql(
                        "select content from line_event where municipality_id = ? and user_hash = ? and content is not null")
                .params(subject.municipality().value(), hash(subject))
                .query(String.class)
                .list();
    }

    int empty(Subject subject) {
        return jdbc.sql(
                        "update line_event set body = null, content = null, message_hash = null, user_hash = '', waiting = false"
                                + " where municipality_id = ? and user_hash = ?")
                .params(subject.municipality().value(), hash(subject))
                .update();
    }

    /** Only what they said until then: whose photos are whose stays known. */
    int empty(Subject subject, Instant until) {
        return jdbc.sql(
                        "update line_event set body = null where municipality_id = ? and user_hash = ? and received <= ?"
                                + " and body is not null and not waiting")
                .params(subject.municipality().value(), hash(subject), Timestamp.from(until))
                .update();
    }

    private String hash(Subject subject) {
        return ChannelUser.hash(
                vault,
                subject.municipality(),
                subject.resident().channel(),
                subject.resident().channelUser());
    }
}
