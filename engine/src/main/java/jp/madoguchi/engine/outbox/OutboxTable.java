package jp.madoguchi.engine.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements. All run in the caller's transaction. */
final class OutboxTable {

    static final String PURPOSE = "outbox";

    // Takes a row for this node, unless a message of the lane before it is somebody else's or nobody's: then it must
    // wait its turn. Looked up once for all lanes, and not for each: a plan made while the table was small may read all
    // of
    // it.
    private static final String INSERT = """
            insert into outbox_message
                (municipality_id, id, kind, lane, payload, state, not_before, due, attempt, claimed_until, created, claimed_by)
            select cast(? as varchar), p.id, cast(? as varchar), p.lane, p.payload, 'pending', cast(? as timestamp with time zone),
                cast(? as timestamp with time zone), 1, cast(? as timestamp with time zone), cast(? as timestamp with time zone),
                case when p.wanted and p.lane not in (
                    select m.lane from outbox_message m
                    where m.municipality_id = ? and m.lane = any(cast(? as varchar array)) and m.kind = ? and m.state = 'pending'
                        and m.not_before <= ? and m.claimed_by is distinct from ?)
                then cast(? as uuid) end
            from unnest(cast(? as uuid array), cast(? as varchar array), cast(? as bytea array), cast(? as boolean array))
                as p(id, lane, payload, wanted)
            """;

    private static final String CLAIMABLE = "due <= ? and (claimed_by is null or claimed_until <= ?)";

    private static final String HEADS =
            "select municipality_id, kind, lane from outbox_message m where state = 'pending' and " + CLAIMABLE + """
             and not exists (
                select 1 from outbox_message e
                where e.municipality_id = m.municipality_id and e.lane = m.lane and e.kind = m.kind and e.state = 'pending'
                    and e.not_before <= ? and e.seq < m.seq)
            order by seq limit ? for update skip locked
            """;

    private static final String LANES =
            "select municipality_id, kind, lane, seq, id, payload, attempt, claimed_by, created, "
                    + CLAIMABLE
                    + " as claimable from outbox_message where municipality_id = ? and lane = any(?) and state = 'pending'"
                    + " and not_before <= ? order by seq limit ?";

    private static final String CLAIM = """
            update outbox_message set
                attempt = attempt + case when claimed_by is null then 0 else 1 end, claimed_by = ?, claimed_until = ?
            where municipality_id = ? and id = any(?)
            """;

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final Clock clock;
    private final Duration lease;
    private final UUID node;

    OutboxTable(JdbcTemplate jdbc, Vault vault, Clock clock, Duration lease, UUID node) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.lease = lease;
        this.node = node;
    }

    /**
     * Writes the rows of parcels of one municipality and kind, in one statement.
     *
     * @param parcels none in the lane of another one
     * @param wanted those this node would deliver
     * @return those this node is to deliver
     */
    Set<Parcel> insert(List<Parcel> parcels, Instant notBefore, Set<Parcel> wanted) {
        Parcel first = parcels.get(0);
        MunicipalityId municipality = first.lane().municipality();
        String kind = first.lane().kind();
        Timestamp due = Timestamp.from(notBefore);
        Timestamp created = Timestamp.from(first.message().created());
        UUID[] ids = parcels.stream().map(Parcel::id).toArray(UUID[]::new);
        String[] lanes = parcels.stream().map(parcel -> parcel.lane().lane()).toArray(String[]::new);
        byte[][] payloads = parcels.stream()
                .map(parcel ->
                        vault.sealText(municipality, PURPOSE, parcel.message().payload()))
                .toArray(byte[][]::new);
        Boolean[] wishes = parcels.stream().map(wanted::contains).toArray(Boolean[]::new);
        Map<UUID, Parcel> byId = new HashMap<>();
        parcels.forEach(parcel -> byId.put(parcel.id(), parcel));
        ConnectionCallback<Set<Parcel>> insert = connection -> {
            forgetDeadRowsAsTheyAreRead(connection);
            try (PreparedStatement statement =
                    connection.prepareStatement(INSERT, new String[] {"id", "seq", "claimed_by"})) {
                int at = bind(statement, 0, municipality.value(), kind, due, due);
                at = bind(statement, at, Timestamp.from(first.leasedUntil()), created);
                at = bind(statement, at, municipality.value(), lanes, kind, created, node, node);
                bind(statement, at, ids, lanes, payloads, wishes);
                statement.executeUpdate();
                Set<Parcel> ours = new HashSet<>();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    while (keys.next()) {
                        Parcel written = Objects.requireNonNull(byId.get(keys.getObject(1, UUID.class)));
                        written.written(keys.getLong(2));
                        if (keys.getObject(3) != null) {
                            ours.add(written);
                        }
                    }
                }
                return ours;
            }
        };
        return Objects.requireNonNull(jdbc.execute(insert));
    }

    /**
     * Keeps PostgreSQL from reading what was delivered again and again: until the next vacuum, a lane in use has hundreds of dead rows. A
     * scan of the index alone marks them as dead and does not come back to them, a bitmap made of it reads them all each time.
     */
    private static void forgetDeadRowsAsTheyAreRead(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local enable_bitmapscan = off");
            }
        }
    }

    private static int bind(PreparedStatement statement, int from, Object... values) throws SQLException {
        int at = from;
        for (Object value : values) {
            statement.setObject(++at, value);
        }
        return at;
    }

    /** Claims due messages for this node: of each lane whose oldest message is free, that one and those that may follow it. */
    List<Parcel> claim(int limit) {
        Instant now = clock.instant();
        Timestamp at = Timestamp.from(now);
        Set<LaneKey> lanes = new LinkedHashSet<>(jdbc.query(HEADS, (row, n) -> lane(row), at, at, at, limit));
        Map<MunicipalityId, Set<String>> names = new LinkedHashMap<>();
        lanes.forEach(l -> names.computeIfAbsent(l.municipality(), m -> new LinkedHashSet<>())
                .add(l.lane()));
        Instant until = now.plus(lease);
        List<Parcel> claimed = new ArrayList<>();
        names.forEach((municipality, ofLanes) -> {
            List<Parcel> these = followers(municipality, ofLanes, lanes, at, until, limit);
            updateAll(CLAIM, municipality, these, node, Timestamp.from(until));
            claimed.addAll(these);
        });
        return claimed;
    }

    private List<Parcel> followers(
            MunicipalityId municipality,
            Set<String> names,
            Set<LaneKey> heads,
            Timestamp now,
            Instant until,
            int limit) {
        Set<LaneKey> open = new LinkedHashSet<>(heads);
        List<Parcel> found = new ArrayList<>();
        jdbc.query(
                LANES,
                statement -> {
                    int at = bind(statement, 0, now, now, municipality.value());
                    statement.setArray(++at, statement.getConnection().createArrayOf("varchar", names.toArray()));
                    bind(statement, at, now, limit);
                },
                row -> {
                    LaneKey lane = lane(row);
                    if (!row.getBoolean("claimable")) {
                        open.remove(lane);
                    } else if (open.contains(lane)) {
                        found.add(parcel(row, lane, until));
                    }
                });
        return found;
    }

    private Parcel parcel(ResultSet row, LaneKey lane, Instant until) throws SQLException {
        int attempt = row.getInt("attempt") + (row.getObject("claimed_by") == null ? 0 : 1);
        OutboxHandler.Message message = new OutboxHandler.Message(
                row.getObject("id", UUID.class),
                lane.municipality(),
                lane.lane(),
                new String(vault.open(lane.municipality(), PURPOSE, row.getBytes("payload")), StandardCharsets.UTF_8),
                attempt,
                row.getTimestamp("created").toInstant());
        return Parcel.claimed(lane, row.getLong("seq"), message, until);
    }

    private static LaneKey lane(ResultSet row) throws SQLException {
        return new LaneKey(
                new MunicipalityId(row.getString("municipality_id")), row.getString("kind"), row.getString("lane"));
    }

    /** Notes what became of parcels, in as few statements as there are municipalities and sorts of notes. */
    void note(Collection<? extends Note> notes) {
        byMunicipality(notes, Note.Delivered.class)
                .forEach((m, parcels) ->
                        updateAll("delete from outbox_message where municipality_id = ? and id = any(?)", m, parcels));
        byMunicipality(notes, Note.Released.class)
                .forEach((m, parcels) -> updateAll(
                        "update outbox_message set claimed_by = null where claimed_by = ? and municipality_id = ? and id = any(?)",
                        m,
                        parcels,
                        node));
        for (Note note : notes) {
            if (note instanceof Note.Again again) {
                again(again);
            } else if (note instanceof Note.Failed failed) {
                jdbc.update(
                        "update outbox_message set state = 'failed', claimed_by = null, reason = ?"
                                + " where municipality_id = ? and id = ? and claimed_by = ?",
                        reason(failed.reason()),
                        failed.parcel().lane().municipality().value(),
                        failed.parcel().id(),
                        node);
            }
        }
    }

    private void again(Note.Again again) {
        MunicipalityId municipality = again.parcel().lane().municipality();
        String payload = again.payload();
        jdbc.update(
                "update outbox_message set claimed_by = null, attempt = attempt + 1, due = ?, reason = ?,"
                        + " payload = coalesce(cast(? as bytea), payload) where municipality_id = ? and id = ? and claimed_by = ?",
                Timestamp.from(again.due()),
                reason(again.reason()),
                payload == null ? null : vault.sealText(municipality, PURPOSE, payload),
                municipality.value(),
                again.parcel().id(),
                node);
    }

    /** Holds parcels for another lease. */
    void renew(Collection<Parcel> parcels) {
        Instant until = clock.instant().plus(lease);
        parcels.stream()
                .collect(Collectors.groupingBy(p -> p.lane().municipality()))
                .forEach((m, theirs) -> updateAll(
                        "update outbox_message set claimed_until = ? where claimed_by = ? and municipality_id = ? and id = any(?)",
                        m,
                        theirs,
                        Timestamp.from(until),
                        node));
        parcels.forEach(p -> p.renewed(until));
    }

    private static Map<MunicipalityId, List<Parcel>> byMunicipality(
            Collection<? extends Note> notes, Class<? extends Note> sort) {
        return notes.stream()
                .filter(sort::isInstance)
                .map(Note::parcel)
                .collect(Collectors.groupingBy(p -> p.lane().municipality()));
    }

    private void updateAll(String sql, MunicipalityId municipality, List<Parcel> parcels, Object... before) {
        if (parcels.isEmpty()) {
            return;
        }
        UUID[] ids = parcels.stream().map(Parcel::id).toArray(UUID[]::new);
        jdbc.update(sql, statement -> {
            int at = bind(statement, bind(statement, 0, before), municipality.value());
            statement.setArray(at + 1, statement.getConnection().createArrayOf("uuid", ids));
        });
    }

    private static String reason(String reason) {
        return reason.length() <= 1000 ? reason : reason.substring(0, 1000);
    }
}
