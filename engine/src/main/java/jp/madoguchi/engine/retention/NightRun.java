package jp.madoguchi.engine.retention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.madoguchi.engine.audit.AuditLog;
import jp.madoguchi.engine.cases.ClosedCases.Closed;
import jp.madoguchi.engine.holdings.Lapses;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Obstacle;
import jp.madoguchi.engine.residents.UnknownResident;
import jp.madoguchi.engine.retention.RunStore.Held;
import jp.madoguchi.engine.retention.RunStore.What;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Works off one night's run: each case and each resident in a transaction of its own, in which it is counted, too. Whoever goes on with a run
 * that a node left finds the rest still due. Residents come before cases, so that nobody goes the same night as the last case.
 */
@Component
class NightRun {

    private static final Logger LOG = LoggerFactory.getLogger(NightRun.class);
    private static final String EVENT = "retention-run";
    private static final String REASON = "保存期間の満了";

    private final Due due;
    private final Lapses lapses;
    private final Leftovers leftovers;
    private final Books books;
    private final RetriedTransactions transaction;

    NightRun(Due due, Lapses lapses, Leftovers leftovers, Books books, PlatformTransactionManager transactions) {
        this.due = due;
        this.lapses = lapses;
        this.leftovers = leftovers;
        this.books = books;
        this.transaction = new RetriedTransactions(transactions);
    }

    /** Where it is written what was done. */
    @Component
    record Books(RunStore runs, AuditLog audit) {}

    void run(Held run, RetentionTimes times) {
        Tally tally = new Tally();
        times.residents(run.night())
                .ifPresent(since -> due.residents(run.municipality(), since)
                        .forEach(resident -> one(
                                new Going(run, What.RESIDENTS, resident, null),
                                tally,
                                () -> lapses.erase(
                                        run.municipality(), resident, since, REASON, acting(run.municipality())))));
        due.cases(run.municipality(), times, run.night(), closed -> {
            one(
                    new Going(run, What.CASES, closed.resident(), closed),
                    tally,
                    () -> lapses.erase(run.municipality(), closed));
            return true;
        });
        times.leftovers(run.night()).ifPresent(before -> {
            int gone;
            do {
                gone = transaction.execute(status -> {
                    int some = leftovers.drop(run.municipality(), before);
                    books.runs().count(run, What.LEFTOVERS, some);
                    return some;
                });
            } while (gone > 0);
        });
        finish(run, tally.report());
    }

    /** @param closed null when it is the resident */
    private record Going(
            Held run, What what, UUID resident, @Nullable Closed closed) {

        @Nullable String number() {
            return closed == null ? null : closed.number();
        }

        String name() {
            return closed == null ? resident.toString() : closed.number();
        }
    }

    private void one(Going going, Tally tally, Supplier<Optional<List<Obstacle>>> erase) {
        try {
            lapses.prepare(going.run().municipality(), going.resident());
            Optional<List<Obstacle>> obstacles = transaction.execute(status -> {
                Optional<List<Obstacle>> found = erase.get();
                books.runs()
                        .count(
                                going.run(),
                                going.what(),
                                found.filter(List::isEmpty).isPresent() ? 1 : 0);
                return found;
            });
            obstacles.filter(found -> !found.isEmpty()).ifPresent(found -> tally.left(found, going.number()));
        } catch (RunStore.LeaseLost lost) {
            throw lost;
        } catch (UnknownResident gone) {
            LOG.debug("{} was erased by staff meanwhile", going.name(), gone);
        } catch (RuntimeException e) {
            // The others must go all the same: this one is counted, shown to staff, and tried again the next night.
            tally.failed(going.name());
            LOG.error(
                    "{} of {} could not be let go of", going.name(), going.run().municipality(), e);
        }
    }

    private void finish(Held run, RetentionRun.Report report) {
        transaction.executeWithoutResult(status -> {
            RetentionRun done = books.runs().finish(run, report);
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("night", done.night().toString());
            values.put("cases", done.cases());
            values.put("residents", done.residents());
            values.put("leftovers", done.leftovers());
            report.left().forEach(left -> values.put("left:" + left.id(), left.count()));
            values.put("failed", report.failures());
            books.audit().add(run.municipality(), acting(run.municipality()), EVENT, "settings/retention", values);
        });
    }

    private static Acting acting(MunicipalityId municipality) {
        return new Acting("system:retention", "保存期間（自動）", municipality, List.of());
    }
}
