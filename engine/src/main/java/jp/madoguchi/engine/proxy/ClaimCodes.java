package jp.madoguchi.engine.proxy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.cases.Cases.CaseRefusal;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.time.TurnableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives out the codes by which residents take over cases that staff entered for them. */
@Component
@Transactional
public class ClaimCodes {

    /** How long a code can be used. */
    public static final Duration VALID = Duration.ofDays(90);

    /** Written before the code in the talk. */
    public static final String WORD = "引き継ぎ";

    private final SecureRandom random = new SecureRandom();
    private final CodeStore codes;
    private final EntryStore entries;
    private final Cases cases;
    private final Conversations conversations;
    private final Clock clock;

    ClaimCodes(CodeStore codes, EntryStore entries, Cases cases, Conversations conversations, Clock clock) {
        this.codes = codes;
        this.entries = entries;
        this.cases = cases;
        this.conversations = conversations;
        this.clock = clock;
    }

    /**
     * A new code; it is kept nowhere.
     *
     * @param code in groups
     */
    public record Made(String code, Instant expires) {}

    /**
     * What is known of a case's code.
     *
     * @param used when the case was taken over with it; null before
     */
    public record Known(Instant expires, @Nullable Instant used) {}

    /**
     * Gives a case a new code; the one before ends.
     *
     * @param by who of staff
     * @throws CaseRefusal when the case belongs to a resident with a channel
     */
    public Made make(MunicipalityId municipality, String number, String by) {
        Case theCase = cases.find(municipality, number).orElseThrow(() -> new Cases.UnknownCase(number));
        conversations.hold(municipality, theCase.resident());
        Case held = cases.find(municipality, number).orElseThrow(() -> new Cases.UnknownCase(number));
        checkOurs(held);
        ClaimCode code = ClaimCode.random(random);
        Instant expires = clock.instant().plus(VALID);
        codes.give(municipality, number, code, expires);
        LocalDate until = LocalDate.ofInstant(expires, TurnableClock.TOKYO);
        cases.note(municipality, number, "claim-code-made", Map.of("by", by, "expires", until.toString()));
        return new Made(code.grouped(), expires);
    }

    @Transactional(readOnly = true)
    public Optional<Known> of(MunicipalityId municipality, String number) {
        return codes.ofCase(municipality, number).map(given -> new Known(given.expires(), given.used()));
    }

    private void checkOurs(Case theCase) {
        Optional<ProxyEntry> entry = entries.ofCase(theCase.municipality(), theCase.number());
        if (entry.filter(found -> found.isOf(theCase)).isEmpty()) {
            throw notOurs(theCase.number());
        }
    }

    /** The case has a resident who can be written to. */
    public static CaseRefusal notOurs(String number) {
        return new CaseRefusal("案件 " + number + " は申請者のトークにつながっているため、この操作はいりません。 / Case " + number
                + " belongs to a resident with a talk of their own.");
    }
}
