package jp.madoguchi.engine.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code conversation}: one sealed JSON document per resident. */
@Component
class ConversationStore {

    static final String PURPOSE = "conversation";

    private final JdbcClient jdbc;
    private final JdbcOperations batch;
    private final Vault vault;
    private final JsonMapper json;

    ConversationStore(JdbcOperations jdbc, Vault vault, JsonMapper json) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batch = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** The state, with the row locked until the end of the transaction. */
    ConversationState lock(Resident resident, Instant now) {
        Optional<Optional<byte[]>> found = select(resident);
        if (found.isEmpty()) {
            jdbc.sql("insert into conversation (municipality_id, resident_id, changed)"
                            + " select municipality_id, id, cast(? as timestamp with time zone) from resident"
                            + " where municipality_id = ? and id = ? on conflict do nothing")
                    .params(Timestamp.from(now), resident.municipality().value(), resident.id())
                    .update();
            found = select(resident);
        }
        return state(
                resident.municipality(),
                found.orElseThrow(() -> new ResidentGone(resident)).orElse(null));
    }

    /**
     * The states of those of these residents whose conversation nobody holds, with the rows locked until the end of the transaction.
     *
     * @param residents all of that municipality
     * @return by the resident's id; nothing for one who has no conversation yet
     */
    Map<UUID, ConversationState> lockFree(MunicipalityId municipality, Collection<UUID> residents) {
        Map<UUID, ConversationState> states = new HashMap<>();
        jdbc.sql("select resident_id, state from conversation where municipality_id = ? and resident_id = any(?)"
                        + " order by resident_id for update skip locked")
                .params(municipality.value(), residents.toArray(UUID[]::new))
                .query(row -> {
                    states.put(row.getObject(1, UUID.class), state(municipality, row.getBytes(2)));
                });
        return states;
    }

    private ConversationState state(MunicipalityId municipality, byte @Nullable [] sealed) {
        return sealed == null
                ? ConversationState.EMPTY
                : json.readValue(vault.open(municipality, PURPOSE, sealed), ConversationState.class);
    }

    /** Erased while we waited: whoever begins again finds a new resident, or nobody. */
    static final class ResidentGone extends ConcurrencyFailureException {
        ResidentGone(Resident resident) {
            super("resident " + resident.id() + " was erased");
        }
    }

    private Optional<Optional<byte[]>> select(Resident resident) {
        return jdbc.sql("select state from conversation where municipality_id = ? and resident_id = ? for update")
                .params(resident.municipality().value(), resident.id())
                .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                .optional();
    }

    /**
     * How a conversation is to be kept.
     *
     * @param due when it is to be looked at again; null for never
     */
    record Saved(
            Resident resident,
            ConversationState state,
            @Nullable Instant due) {}

    void save(Instant now, List<Saved> conversations) {
        List<Object[]> rows = new ArrayList<>();
        for (Saved saved : conversations) {
            MunicipalityId municipality = saved.resident().municipality();
            rows.add(new @Nullable Object[] {
                vault.seal(municipality, PURPOSE, json.writeValueAsBytes(saved.state())),
                saved.due() == null ? null : Timestamp.from(saved.due()),
                Timestamp.from(now),
                municipality.value(),
                saved.resident().id()
            });
        }
        batch.batchUpdate(
                "update conversation set state = ?, due = ?, changed = ? where municipality_id = ? and resident_id = ?",
                rows);
    }

    record Due(MunicipalityId municipality, UUID resident) {}

    /** Conversations whose time has come and nobody else holds; locked until the end of the transaction. */
    List<Due> lockDue(Instant now, int limit) {
        return jdbc.sql(
                        "select municipality_id, resident_id from conversation where due <= ? order by due limit ? for update skip locked")
                .params(Timestamp.from(now), limit)
                .query((row, number) -> new Due(
                        new MunicipalityId(row.getString("municipality_id")), row.getObject("resident_id", UUID.class)))
                .list();
    }
}
