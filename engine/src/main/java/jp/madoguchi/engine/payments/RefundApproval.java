package jp.madoguchi.engine.payments;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Above which amount refunds need a second person: the table {@code refund_approval}. */
@Component
@Transactional
public class RefundApproval {

    private final JdbcClient jdbc;
    private final Clock clock;

    RefundApproval(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whole yen; empty when no refund needs a second person. */
    @Transactional(readOnly = true)
    public Optional<Long> above(MunicipalityId municipality) {
        return jdbc.sql("select above from refund_approval where municipality_id = ? and above is not null")
                .param(municipality.value())
                .query(Long.class)
                .optional();
    }

    /** @param above whole yen, 0 for every refund; null for none. What was asked for already stays a request. */
    public void set(MunicipalityId municipality, @Nullable Long above) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("insert into refund_approval (municipality_id, changed) values (?, ?) on conflict do nothing")
                .params(municipality.value(), now)
                .update();
        jdbc.sql("update refund_approval set above = ?, changed = ? where municipality_id = ?")
                .param(above)
                .param(now)
                .param(municipality.value())
                .update();
    }
}
