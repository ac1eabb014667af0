package jp.madoguchi.engine.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import jp.madoguchi.engine.cases.ClosedCases;
import jp.madoguchi.engine.cases.ClosedCases.Closed;
import jp.madoguchi.engine.cases.ClosedCases.Kind;
import jp.madoguchi.engine.holdings.Lapses;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Arrivals;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Finds what is due in a night. Each portion is read in a transaction of its own. */
@Component
class Due {

    private static final int TOGETHER = 200;

    private final ClosedCases closed;
    private final Arrivals arrivals;
    private final Lapses lapses;
    private final RetriedTransactions transaction;

    Due(ClosedCases closed, Arrivals arrivals, Lapses lapses, PlatformTransactionManager transactions) {
        this.closed = closed;
        this.arrivals = arrivals;
        this.lapses = lapses;
        this.transaction = new RetriedTransactions(transactions);
    }

    /** Before when the cases of each procedure and version must have closed; those kept without end are not in it. */
    private Map<Kind, Instant> kinds(MunicipalityId municipality, RetentionTimes times, LocalDate night) {
        Map<Kind, Instant> kinds = new LinkedHashMap<>();
        closed.kinds(municipality)
                .forEach(kind -> times.cases(kind, night).ifPresent(before -> kinds.put(kind, before)));
        return kinds;
    }

    long countCases(MunicipalityId municipality, RetentionTimes times, LocalDate night) {
        return kinds(municipality, times, night).entrySet().stream()
                .mapToLong(kind -> closed.count(municipality, kind.getKey(), kind.getValue()))
                .sum();
    }

    /** Shows the cases one by one, until no more is wanted. They may be erased meanwhile. */
    void cases(MunicipalityId municipality, RetentionTimes times, LocalDate night, Predicate<Closed> more) {
        for (Map.Entry<Kind, Instant> kind : kinds(municipality, times, night).entrySet()) {
            String last = "";
            List<Closed> some = closed.before(municipality, kind.getKey(), kind.getValue(), last, TOGETHER);
            while (!some.isEmpty()) {
                for (Closed one : some) {
                    last = one.number();
                    if (!more.test(one)) {
                        return;
                    }
                }
                some = closed.before(municipality, kind.getKey(), kind.getValue(), last, TOGETHER);
            }
        }
    }

    /** Residents without a case of whom nothing was heard since then. */
    List<UUID> residents(MunicipalityId municipality, Instant since) {
        List<UUID> silent = new ArrayList<>();
        List<UUID> some = arrivals.before(municipality, since, null, TOGETHER);
        while (!some.isEmpty()) {
            List<UUID> these = some;
            silent.addAll(transaction.execute(status -> lapses.silent(municipality, these, since)));
            some = arrivals.before(municipality, since, these.get(these.size() - 1), TOGETHER);
        }
        return silent;
    }
}
