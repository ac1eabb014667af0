package jp.madoguchi.engine.accounts;

import com.fasterxml.uuid.Generators;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Role;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of a municipality's programs: each with roles of its own, and an end. Only hashes of them are kept. */
@Component
public class ProgramTokens {

    private static final int LONGEST_NAME = 100;
    private static final String WHOLE = "";
    /** Last use is told to the hour: writing it at each request would cost more than it says. */
    private static final Duration COARSE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    ProgramTokens(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** @param token told this once */
    public record Made(ProgramToken description, String token) {}

    /**
     * @throws IllegalArgumentException for a missing name, no or unknown grants, or an end that is past
     */
    @Transactional
    public Made make(MunicipalityId municipality, String name, List<GrantedRole> grants, Instant expires, Acting by) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name（名前）を 1〜100 文字で入れてください。 / \"name\" has 1 to 100 characters.");
        }
        if (grants.isEmpty()) {
            throw new IllegalArgumentException("grants（役割）を一つ以上入れてください。 / \"grants\" is empty; give the token a role.");
        }
        if (!expires.isAfter(clock.instant())) {
            throw new IllegalArgumentException("expires（期限）は今より後にしてください。 / \"expires\" is past; got " + expires);
        }
        UUID id = Generators.timeBasedEpochGenerator().generate();
        String token = Tokens.random();
        jdbc.sql("insert into program_token (municipality_id, id, name, token_hash, created, created_by, expires)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        municipality.value(),
                        id,
                        name.strip(),
                        Tokens.hash(token),
                        Timestamp.from(clock.instant()),
                        by.id(),
                        Timestamp.from(expires))
                .update();
        grants.forEach(grant -> grant(municipality, id, grant));
        return new Made(find(municipality, id).orElseThrow(), token);
    }

    private void grant(MunicipalityId municipality, UUID id, GrantedRole grant) {
        String department = grant.department();
        if (department != null && !people.hasDepartment(municipality, department)) {
            throw new IllegalArgumentException("部署 " + department + " はありません。先に作ってください。 / There is no department "
                    + department + "; make it first.");
        }
        jdbc.sql("insert into program_token_grant (municipality_id, token_id, role, department_id) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(municipality.value(), id, grant.role().id(), department == null ? WHOLE : department)
                .update();
    }

    /** Those that were not revoked, also when they are out of time; the next to expire first. */
    public List<ProgramToken> of(MunicipalityId municipality) {
        return jdbc
                .sql("select * from program_token where municipality_id = ? and revoked is null order by expires, name")
                .param(municipality.value())
                .query(ROW)
                .list()
                .stream()
                .map(this::withGrants)
                .toList();
    }

    /** How many end within that time and have not ended yet. */
    public long expiring(MunicipalityId municipality, Duration within) {
        Instant now = clock.instant();
        return jdbc.sql("select count(*) from program_token where municipality_id = ? and revoked is null"
                        + " and expires > ? and expires <= ?")
                .params(municipality.value(), Timestamp.from(now), Timestamp.from(now.plus(within)))
                .query(Long.class)
                .single();
    }

    /** @return false when there is none of that id, or it was revoked before */
    @Transactional
    public boolean revoke(MunicipalityId municipality, UUID id) {
        return jdbc.sql("update program_token set revoked = ? where municipality_id = ? and id = ? and revoked is null")
                        .params(Timestamp.from(clock.instant()), municipality.value(), id)
                        .update()
                > 0;
    }

    /** Who comes with this token; nobody when it is unknown, revoked or out of time. */
    Optional<Acting> acting(String token) {
        return jdbc.sql("select * from program_token where token_hash = ? and revoked is null and expires > ?")
                .params(Tokens.hash(token), Timestamp.from(clock.instant()))
                .query(ROW)
                .optional()
                .map(this::withGrants)
                .map(found -> {
                    used(found);
                    return Acting.program(
                            found.fingerprint(),
                            found.name(),
                            found.municipality(),
                            people.grants(found.municipality(), found.grants()));
                });
    }

    private void used(ProgramToken token) {
        Instant now = clock.instant();
        jdbc.sql("update program_token set last_used = ? where municipality_id = ? and id = ?"
                        + " and (last_used is null or last_used < ?)")
                .params(
                        Timestamp.from(now),
                        token.municipality().value(),
                        token.id(),
                        Timestamp.from(now.minus(COARSE)))
                .update();
    }

    private Optional<ProgramToken> find(MunicipalityId municipality, UUID id) {
        return jdbc.sql("select * from program_token where municipality_id = ? and id = ?")
                .params(municipality.value(), id)
                .query(ROW)
                .optional()
                .map(this::withGrants);
    }

    private static final RowMapper<ProgramToken> ROW = (row, n) -> new ProgramToken(
            new MunicipalityId(row.getString("municipality_id")),
            row.getObject("id", UUID.class),
            row.getString("name"),
            Tokens.fingerprint(row.getString("token_hash")),
            List.of(),
            row.getTimestamp("created").toInstant(),
            row.getTimestamp("expires").toInstant(),
            row.getTimestamp("last_used") == null
                    ? null
                    : row.getTimestamp("last_used").toInstant());

    private ProgramToken withGrants(ProgramToken token) {
        return token.granted(jdbc.sql(
                        "select role, department_id from program_token_grant where municipality_id = ? and token_id = ?"
                                + " order by role, department_id")
                .params(token.municipality().value(), token.id())
                .query((row, n) -> new GrantedRole(
                        Role.of(row.getString("role")),
                        row.getString("department_id").equals(WHOLE) ? null : row.getString("department_id")))
                .list());
    }
}
