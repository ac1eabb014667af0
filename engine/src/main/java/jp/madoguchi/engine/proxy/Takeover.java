package jp.madoguchi.engine.proxy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.engine.conversation.Takeovers;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.proxy.CodeStore.Given;
import jp.madoguchi.engine.residents.Resident;
import org.springframework.stereotype.Component;

/** Takes codes from residents. In the transaction of their turn. */
@Component
class Takeover implements Takeovers {

    private final CodeStore codes;
    private final ClaimTries tries;
    private final Handing handing;
    private final Welcome welcome;
    private final Clock clock;

    Takeover(CodeStore codes, ClaimTries tries, Handing handing, Welcome welcome, Clock clock) {
        this.codes = codes;
        this.tries = tries;
        this.handing = handing;
        this.welcome = welcome;
        this.clock = clock;
    }

    @Override
    public Optional<Supplier<List<Reply>>> heard(Resident resident, String language, String text, boolean idle) {
        ClaimCode.Said said = ClaimCode.read(text);
        if (said instanceof ClaimCode.Said.Word) {
            return Optional.of(() -> welcome.text(resident.municipality(), language, "how"));
        } else if (said instanceof ClaimCode.Said.Malformed) {
            return Optional.of(() -> welcome.text(resident.municipality(), language, "malformed"));
        } else if (said instanceof ClaimCode.Said.Code given && (given.named() || idle)) {
            return Optional.of(() -> tried(resident, language, given.code()));
        }
        return Optional.empty();
    }

    private List<Reply> tried(Resident resident, String language, ClaimCode code) {
        Instant now = clock.instant();
        if (tries.locked(resident, now)) {
            return welcome.text(resident.municipality(), language, "locked");
        }
        Given given = codes.lock(resident.municipality(), code).orElse(null);
        if (given == null) {
            return wrong(resident, language, now);
        } else if (resident.id().equals(given.usedBy())) {
            return welcome.text(resident.municipality(), language, "yours", given.caseNumber());
        } else if (given.used() != null) {
            tries.wrong(resident, now);
            return welcome.text(resident.municipality(), language, "used");
        } else if (!given.expires().isAfter(now)) {
            return welcome.text(resident.municipality(), language, "expired");
        }
        codes.used(resident.municipality(), code, resident.id(), now);
        tries.forget(resident);
        return welcome.to(handing.hand(resident.municipality(), given.caseNumber(), resident), language);
    }

    private List<Reply> wrong(Resident resident, String language, Instant now) {
        int left = tries.wrong(resident, now);
        return left == 0
                ? welcome.text(resident.municipality(), language, "locked")
                : welcome.text(resident.municipality(), language, "wrong", left);
    }
}
