package jp.madoguchi.engine.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds entries of the audit log. */
@Component
class AuditReading {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    AuditReading(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** Newest first. */
    List<AuditEntry> page(MunicipalityId municipality, AuditQuery query, int page, int size) {
        Condition condition = condition(municipality, query);
        condition.values().add(size);
        condition.values().add((long) page * size);
        return read(municipality, condition, " order by number desc limit ? offset ?");
    }

    /** Oldest first, after the entry of that number. */
    List<AuditEntry> after(MunicipalityId municipality, AuditQuery query, long number, int limit) {
        Condition condition = condition(municipality, query).and("number > ?", number);
        condition.values().add(limit);
        return read(municipality, condition, " order by number limit ?");
    }

    long count(MunicipalityId municipality, AuditQuery query) {
        Condition condition = condition(municipality, query);
        return jdbc.sql("select count(*) from audit_entry where " + condition.sql())
                .params(condition.values())
                .query(Long.class)
                .single();
    }

    private record Condition(StringBuilder sql, List<Object> values) {

        Condition and(String more, Object... itsValues) {
            sql.append(" and ").append(more);
            values.addAll(List.of(itsValues));
            return this;
        }
    }

    private Condition condition(MunicipalityId municipality, AuditQuery query) {
        Condition condition =
                new Condition(new StringBuilder("municipality_id = ?"), new ArrayList<>(List.of(municipality.value())));
        if (query.from() != null) {
            condition.and("at >= ?", Timestamp.from(query.from()));
        }
        if (query.to() != null) {
            condition.and("at < ?", Timestamp.from(query.to()));
        }
        String who = stripped(query.who());
        if (!who.isEmpty()) {
            condition.and("(who = ? or who_hash = ?)", who, vault.hash(municipality, AuditChain.NAME, who));
        }
        String action = stripped(query.action());
        if (!action.isEmpty()) {
            condition.and("action = ?", action);
        }
        String subject = stripped(query.subject());
        if (!subject.isEmpty()) {
            condition.and("subject like ? escape '\\'", "%" + subject.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return condition;
    }

    private static String stripped(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private List<AuditEntry> read(MunicipalityId municipality, Condition condition, String rest) {
        return jdbc.sql("select * from audit_entry where " + condition.sql() + rest)
                .params(condition.values())
                .query((row, n) -> entry(municipality, row))
                .list();
    }

    private AuditEntry entry(MunicipalityId municipality, ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("action"),
                row.getString("method"),
                row.getString("path"),
                row.getString("subject"),
                row.getInt("status"),
                details(municipality, row.getBytes("sealed")),
                row.getString("hash"));
    }

    /** An entry that was altered is still shown: it is what an auditor looks for. */
    private AuditEntry.@Nullable Details details(MunicipalityId municipality, byte[] sealed) {
        try {
            return json.readValue(vault.open(municipality, AuditChain.SEALED_FOR, sealed), AuditEntry.Details.class);
        } catch (Vault.SealBroken altered) {
            return null;
        }
    }
}
