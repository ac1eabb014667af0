package jp.madoguchi.engine.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code conversation}: one sealed JSON document per resident. */
@Component
class ConversationStore {

    static final String PURPOSE = "conversation";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    ConversationStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
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
        return found.orElseThrow(() -> new ResidentGone(resident))
                .map(bytes ->
                        json.readValue(vault.open(resident.municipality(), PURPOSE, bytes), ConversationState.class))
                .orElse(ConversationState.EMPTY);
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

    void save(Resident resident, ConversationState state, @Nullable Instant due, Instant now) {
        jdbc.sql(
                        "update conversation set state = ?, due = ?, changed = ? where municipality_id = ? and resident_id = ?")
                .param(vault.seal(resident.municipality(), PURPOSE, json.writeValueAsBytes(state)))
                .param(due == null ? null : Timestamp.from(due))
                .param(Timestamp.from(now))
                .param(resident.municipality().value())
                .param(resident.id())
                .update();
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
