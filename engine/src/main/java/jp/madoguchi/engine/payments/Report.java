package jp.madoguchi.engine.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Reach;
import jp.madoguchi.engine.time.TurnableClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was booked, by day of Japan. */
@Component
@Transactional(readOnly = true)
public class Report {

    private static final int LONGEST_DAYS = 366;

    private final LedgerStore entries;

    Report(LedgerStore entries) {
        this.entries = entries;
    }

    /** One day. All in yen; what was booked back is taken off. */
    public record Day(
            LocalDate day,
            long charged,
            long paid,
            long card,
            long konbini,
            long other,
            long cash,
            long refunded,
            long waived) {}

    /** An entry with the case it belongs to. */
    public record Line(String caseNumber, LedgerEntry entry) {}

    /**
     * The days on which something was booked.
     *
     * @param to included
     * @throws IllegalArgumentException when the span is longer than 366 days or ends before it begins
     */
    public List<Day> days(MunicipalityId municipality, Reach reach, LocalDate from, LocalDate to) {
        Map<LocalDate, List<LedgerEntry>> byDay = new TreeMap<>();
        for (Line line : lines(municipality, reach, from, to)) {
            LocalDate day = LocalDate.ofInstant(line.entry().at(), TurnableClock.TOKYO);
            byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(line.entry());
        }
        return byDay.entrySet().stream()
                .map(day -> day(day.getKey(), day.getValue()))
                .toList();
    }

    /** Every entry of the span, oldest first. Throws as {@link #days}. */
    public List<Line> lines(MunicipalityId municipality, Reach reach, LocalDate from, LocalDate to) {
        if (to.isBefore(from) || from.plusDays(LONGEST_DAYS).isBefore(to)) {
            throw new IllegalArgumentException("from から to までは 366 日以内にしてください（今は " + from + " から " + to
                    + "）。 / The span is at most 366 days and ends after it begins; got " + from + " to " + to + ".");
        }
        return entries
                .between(
                        municipality,
                        reach,
                        from.atStartOfDay(TurnableClock.TOKYO).toInstant(),
                        to.plusDays(1).atStartOfDay(TurnableClock.TOKYO).toInstant())
                .stream()
                .map(booked -> new Line(booked.caseNumber(), booked.entry()))
                .toList();
    }

    private static Day day(LocalDate day, List<LedgerEntry> entries) {
        Ledger ledger = new Ledger(entries);
        return new Day(
                day,
                ledger.due(),
                ledger.paid(),
                ledger.moved(Account.PAID_CARD),
                ledger.moved(Account.PAID_KONBINI),
                ledger.moved(Account.PAID_OTHER),
                ledger.cash(),
                ledger.refunded(),
                ledger.waived());
    }
}
