package jp.madoguchi.engine.payouts;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.engine.cases.CaseReach;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code payout_kind} and {@code payout_list}. */
@Component
class PayoutStore {

    private static final String REACHED = "from payout_list l where l.municipality_id = ? and not exists"
            + " (select 1 from payout_item i where i.municipality_id = l.municipality_id and i.list_id = l.list_id and not "
            + CaseReach.within("i.municipality_id", "i.case_number") + ")";

    private final JdbcClient jdbc;

    PayoutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds a kind of lists until the end of the transaction. */
    void lockKind(MunicipalityId municipality, String kind) {
        jdbc.sql("insert into payout_kind (municipality_id, kind, last_number) values (?, ?, 0) on conflict do nothing")
                .params(municipality.value(), kind)
                .update();
        jdbc.sql("select last_number from payout_kind where municipality_id = ? and kind = ? for update")
                .params(municipality.value(), kind)
                .query(Integer.class)
                .single();
    }

    /** The number of a new list; the kind must be locked. */
    int nextNumber(MunicipalityId municipality, String kind) {
        jdbc.sql("update payout_kind set last_number = last_number + 1 where municipality_id = ? and kind = ?")
                .params(municipality.value(), kind)
                .update();
        return jdbc.sql("select last_number from payout_kind where municipality_id = ? and kind = ?")
                .params(municipality.value(), kind)
                .query(Integer.class)
                .single();
    }

    /** The open list of a kind and day, held until the end of the transaction. */
    Optional<PayoutList> lockOpen(MunicipalityId municipality, String kind, @Nullable LocalDate due) {
        return jdbc
                .sql("select * from payout_list where municipality_id = ? and kind = ? and state = 'open' for update")
                .params(municipality.value(), kind)
                .query(PayoutStore::row)
                .list()
                .stream()
                // It may have been closed while this waited for it.
                .filter(list -> list.state() == PayoutState.OPEN && Objects.equals(list.due(), due))
                .findFirst();
    }

    Optional<PayoutList> find(MunicipalityId municipality, String id) {
        return jdbc.sql("select * from payout_list where municipality_id = ? and list_id = ?")
                .params(municipality.value(), id)
                .query(PayoutStore::row)
                .optional();
    }

    /** Held until the end of the transaction. */
    PayoutList lock(MunicipalityId municipality, String id) {
        return jdbc.sql("select * from payout_list where municipality_id = ? and list_id = ? for update")
                .params(municipality.value(), id)
                .query(PayoutStore::row)
                .optional()
                .orElseThrow(() -> new UnknownPayout(id));
    }

    List<PayoutList> page(MunicipalityId municipality, Reach reach, int page, int size) {
        return jdbc.sql("select l.* " + REACHED + " order by l.opened desc, l.list_id desc limit ? offset ?")
                .param(municipality.value())
                .params(CaseReach.params(reach))
                .params(size, (long) page * size)
                .query(PayoutStore::row)
                .list();
    }

    long count(MunicipalityId municipality, Reach reach) {
        return jdbc.sql("select count(*) " + REACHED)
                .param(municipality.value())
                .params(CaseReach.params(reach))
                .query(Long.class)
                .single();
    }

    void insert(PayoutList list) {
        jdbc.sql("insert into payout_list (due, municipality_id, list_id, kind, title, state, downloadable, downloads,"
                        + " opened, changed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(date(list.due()))
                .params(
                        list.municipality().value(),
                        list.id(),
                        list.kind(),
                        list.title(),
                        list.state().id(),
                        list.downloadable(),
                        list.downloads(),
                        Timestamp.from(list.opened()),
                        Timestamp.from(list.changed()))
                .update();
    }

    void update(PayoutList list) {
        jdbc.sql("update payout_list set due = ?, state = ?, downloadable = ?, downloads = ?, changed = ?"
                        + " where municipality_id = ? and list_id = ?")
                .param(date(list.due()))
                .params(
                        list.state().id(),
                        list.downloadable(),
                        list.downloads(),
                        Timestamp.from(list.changed()),
                        list.municipality().value(),
                        list.id())
                .update();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static PayoutList row(ResultSet row, int index) throws SQLException {
        Date due = row.getDate("due");
        return new PayoutList(
                new MunicipalityId(row.getString("municipality_id")),
                row.getString("list_id"),
                row.getString("kind"),
                row.getString("title"),
                due == null ? null : due.toLocalDate(),
                PayoutState.of(row.getString("state")),
                row.getBoolean("downloadable"),
                row.getInt("downloads"),
                row.getTimestamp("opened").toInstant(),
                row.getTimestamp("changed").toInstant());
    }
}
