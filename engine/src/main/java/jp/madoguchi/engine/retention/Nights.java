package jp.madoguchi.engine.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import jp.madoguchi.engine.time.TurnableClock;
import org.springframework.stereotype.Component;

/** When runs begin: between one and five in the morning, so that whoever saves a wrong number by day has until then to notice. */
@Component
class Nights {

    private static final LocalTime FROM = LocalTime.of(1, 0);
    private static final LocalTime UNTIL = LocalTime.of(5, 0);

    private final Clock clock;

    Nights(Clock clock) {
        this.clock = clock;
    }

    /** The night it is now; empty by day. */
    Optional<LocalDate> now() {
        ZonedDateTime now = clock.instant().atZone(TurnableClock.TOKYO);
        boolean night = !now.toLocalTime().isBefore(FROM) && now.toLocalTime().isBefore(UNTIL);
        return night ? Optional.of(now.toLocalDate()) : Optional.empty();
    }

    /** The night of the next run that will begin. */
    LocalDate next(Optional<RetentionRun> last) {
        ZonedDateTime now = clock.instant().atZone(TurnableClock.TOKYO);
        LocalDate today = now.toLocalDate();
        boolean over = !now.toLocalTime().isBefore(UNTIL)
                || last.filter(run -> run.night().equals(today)).isPresent();
        return over ? today.plusDays(1) : today;
    }
}
