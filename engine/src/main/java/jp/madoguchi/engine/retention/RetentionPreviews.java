package jp.madoguchi.engine.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.engine.holdings.Lapses;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Obstacle;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Says what would go in the next night, whatever is set. Changes nothing. */
@Component
public class RetentionPreviews {

    private static final int CHECKED = 500;

    private final Due due;
    private final Lapses lapses;
    private final Leftovers leftovers;
    private final Retention retention;
    private final RetriedTransactions transaction;

    RetentionPreviews(
            Due due, Lapses lapses, Leftovers leftovers, Retention retention, PlatformTransactionManager transactions) {
        this.due = due;
        this.lapses = lapses;
        this.leftovers = leftovers;
        this.retention = retention;
        this.transaction = new RetriedTransactions(transactions);
    }

    /** What would go. */
    public record Preview(LocalDate night, Part cases, Part residents, long leftovers) {}

    /**
     * Of one sort.
     *
     * @param goes how many would go
     * @param left what is due and would stay, and why
     * @param checked false when there are more than 500 due: only these were looked at, and of the others more may stay
     */
    public record Part(long goes, List<Left> left, boolean checked) {
        public Part {
            left = List.copyOf(left);
        }
    }

    /** As things stand now. */
    public Preview of(MunicipalityId municipality, RetentionTimes times) {
        LocalDate night = retention.nextNight(municipality);
        return new Preview(
                night,
                cases(municipality, times, night),
                residents(municipality, times, night),
                times.leftovers(night)
                        .map(before -> leftovers.count(municipality, before))
                        .orElse(0L));
    }

    private Part cases(MunicipalityId municipality, RetentionTimes times, LocalDate night) {
        Tally tally = new Tally();
        AtomicInteger seen = new AtomicInteger();
        due.cases(municipality, times, night, closed -> {
            List<Obstacle> obstacles = transaction.execute(status -> lapses.obstacles(municipality, closed));
            if (!obstacles.isEmpty()) {
                tally.left(obstacles, closed.number());
            }
            return seen.incrementAndGet() < CHECKED;
        });
        return part(due.countCases(municipality, times, night), tally);
    }

    private Part residents(MunicipalityId municipality, RetentionTimes times, LocalDate night) {
        Tally tally = new Tally();
        List<UUID> silent = times.residents(night)
                .map(since -> due.residents(municipality, since))
                .orElse(List.of());
        silent.stream().limit(CHECKED).forEach(resident -> {
            List<Obstacle> obstacles = transaction.execute(status -> lapses.obstacles(municipality, resident));
            if (!obstacles.isEmpty()) {
                tally.left(obstacles, null);
            }
        });
        return part(silent.size(), tally);
    }

    private static Part part(long due, Tally tally) {
        return new Part(due - tally.lefts(), tally.left(), due <= CHECKED);
    }
}
