package jp.madoguchi.engine.retention;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.Municipality;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.retention.RunStore.Held;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Lets go, once a night, of what a municipality need not keep any longer. Safe on many nodes: one of them works on a run. */
@Component
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Municipalities municipalities;
    private final TimesStore times;
    private final RunStore runs;
    private final Nights nights;
    private final NightRun work;
    private final RetriedTransactions transaction;

    Retention(
            Municipalities municipalities,
            TimesStore times,
            Stand stand,
            NightRun work,
            PlatformTransactionManager transactions) {
        this.municipalities = municipalities;
        this.times = times;
        this.runs = stand.runs();
        this.nights = stand.nights();
        this.work = work;
        this.transaction = new RetriedTransactions(transactions);
    }

    /** Which runs there were and will be. */
    @Component
    record Stand(RunStore runs, Nights nights) {}

    /** Does what is due now; nothing by day, and nothing where nothing is set. */
    public void runDue() {
        nights.now().ifPresent(night -> {
            for (Municipality municipality : municipalities.all()) {
                run(municipality.id(), night);
            }
        });
    }

    private void run(MunicipalityId municipality, LocalDate night) {
        RetentionTimes wanted = times.of(municipality);
        if (wanted.withoutEnd()) {
            return;
        }
        Optional<Held> held = transaction.execute(status -> runs.claim(municipality, night));
        held.ifPresent(run -> {
            try {
                work.run(run, wanted);
            } catch (RunStore.LeaseLost lost) {
                LOG.info("Retention: {}", lost.getMessage());
            }
        });
    }

    /** The last run, under way or over. */
    public Optional<RetentionRun> last(MunicipalityId municipality) {
        return transaction.execute(status -> runs.last(municipality));
    }

    /** On which day the next run will begin. */
    public LocalDate nextNight(MunicipalityId municipality) {
        return nights.next(last(municipality));
    }
}
