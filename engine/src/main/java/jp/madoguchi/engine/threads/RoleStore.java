package jp.madoguchi.engine.threads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who is what, and who belongs together: the tables {@code role_member} and {@code role_group}. In the caller's transaction. */
@Component
class RoleStore {

    private static final String PURPOSE = "role-member";
    private static final String ALL = "select m.* from role_member m ";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    RoleStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    private record Body(Map<String, Object> where, String name, Map<String, String> groups) {}

    /** Binds a resident to a row, instead of whoever was bound to it before. */
    void bind(MunicipalityId municipality, Member member, Instant now) {
        other(municipality, member).ifPresent(before -> remove(municipality, before));
        remove(municipality, member);
        byte[] body = json.writeValueAsBytes(new Body(member.where(), member.name(), member.groups()));
        jdbc.sql("insert into role_member (municipality_id, package_id, role, resident_id, row_key, body, bound)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        municipality.value(),
                        member.packageId(),
                        member.role(),
                        member.resident(),
                        member.rowKey(),
                        vault.seal(municipality, PURPOSE, body),
                        Timestamp.from(now))
                .update();
        member.groups()
                .forEach((thread, value) -> jdbc.sql(
                                "insert into role_group (municipality_id, package_id, thread, role, resident_id, group_hash)"
                                        + " values (?, ?, ?, ?, ?, ?)")
                        .params(
                                municipality.value(),
                                member.packageId(),
                                thread,
                                member.role(),
                                member.resident(),
                                vault.hash(municipality, "role-group", value))
                        .update());
    }

    private Optional<Member> other(MunicipalityId municipality, Member member) {
        return jdbc.sql(ALL + "where m.municipality_id = ? and m.package_id = ? and m.role = ? and m.row_key = ?")
                .params(municipality.value(), member.packageId(), member.role(), member.rowKey())
                .query(this::row)
                .optional();
    }

    void remove(MunicipalityId municipality, Member member) {
        for (String table : List.of("role_member", "role_group")) {
            jdbc.sql("delete from " + table
                            + " where municipality_id = ? and package_id = ? and role = ? and resident_id = ?")
                    .params(municipality.value(), member.packageId(), member.role(), member.resident())
                    .update();
        }
    }

    /** All a resident is. */
    List<Member> of(MunicipalityId municipality, UUID resident) {
        return jdbc.sql(ALL + "where m.municipality_id = ? and m.resident_id = ? order by m.package_id, m.role")
                .params(municipality.value(), resident)
                .query(this::row)
                .list();
    }

    /** All in that role, in an order everybody locks them in. */
    List<Member> in(MunicipalityId municipality, String packageId, String role) {
        return jdbc.sql(ALL + "where m.municipality_id = ? and m.package_id = ? and m.role = ? order by m.resident_id")
                .params(municipality.value(), packageId, role)
                .query(this::row)
                .list();
    }

    /** Those in that role who belong together by that value. */
    List<Member> group(MunicipalityId municipality, String packageId, String thread, String role, String value) {
        return jdbc.sql(
                        ALL
                                + "join role_group g on g.municipality_id = m.municipality_id and g.package_id = m.package_id"
                                + " and g.role = m.role and g.resident_id = m.resident_id where g.municipality_id = ?"
                                + " and g.package_id = ? and g.thread = ? and g.role = ? and g.group_hash = ? order by m.bound, m.resident_id")
                .params(municipality.value(), packageId, thread, role, vault.hash(municipality, "role-group", value))
                .query(this::row)
                .list();
    }

    private Member row(ResultSet row, int number) throws SQLException {
        MunicipalityId municipality = new MunicipalityId(row.getString("municipality_id"));
        Body body = json.readValue(vault.open(municipality, PURPOSE, row.getBytes("body")), Body.class);
        return new Member(
                row.getString("package_id"),
                row.getString("role"),
                row.getObject("resident_id", UUID.class),
                row.getString("row_key"),
                body.where(),
                body.name(),
                body.groups());
    }
}
