package jp.madoguchi.engine.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.Packages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When an unfinished dialogue is reminded, and when it is closed. */
@Component
class Deadlines {

    private static final Duration TO_THE_MINUTE = Duration.ofHours(1);

    private final Packages packages;
    private final Duration reminder;
    private final Duration closing;

    Deadlines(
            Packages packages,
            @Value("${madoguchi.conversation.reminder-after:PT24H}") Duration reminder,
            @Value("${madoguchi.conversation.close-after:P14D}") Duration closing) {
        this.packages = packages;
        this.reminder = reminder;
        this.closing = closing;
    }

    /** The next moment at which something is due in a conversation; null for never. */
    @Nullable Instant next(MunicipalityId municipality, ConversationState state) {
        return Stream.concat(Stream.ofNullable(state.current()), state.paused().stream())
                .filter(talk -> !talk.reminded() || closes(talk))
                .map(talk -> next(municipality, talk))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Instant next(MunicipalityId municipality, Talk talk) {
        return talk.reminded() ? closeAt(municipality, talk) : remindAt(municipality, talk);
    }

    /** What a process asks for is closed by the process, never by time alone. */
    boolean closes(Talk talk) {
        return talk.topic().ownWill();
    }

    Instant remindAt(MunicipalityId municipality, Talk talk) {
        String declared = definition(municipality, talk).procedure().reminderAfter();
        return after(talk.last(), declared == null ? reminder : Duration.parse(declared));
    }

    Instant closeAt(MunicipalityId municipality, Talk talk) {
        String declared = definition(municipality, talk).procedure().closeAfter();
        return after(talk.last(), declared == null ? closing : Duration.parse(declared));
    }

    /** Long times to the minute, rounded down: most turns of a talk then leave the moment as it is stored, which is much less to write. */
    static Instant after(Instant last, Duration time) {
        Instant moment = last.plus(time);
        return time.compareTo(TO_THE_MINUTE) < 0 ? moment : moment.truncatedTo(ChronoUnit.MINUTES);
    }

    private CaseDefinition definition(MunicipalityId municipality, Talk talk) {
        return CaseDefinition.of(
                packages,
                municipality,
                talk.topic().packageVersion(),
                talk.topic().procedure());
    }
}
