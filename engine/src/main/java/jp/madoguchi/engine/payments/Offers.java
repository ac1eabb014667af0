package jp.madoguchi.engine.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Outbox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one session open for what a case owes now: another amount means another session, since one cannot be raised. */
@Component
class Offers {

    /** Stripe allows 24 hours; the rest is for an attempt that comes late and for clocks that differ. */
    private static final Duration OPEN = Duration.ofHours(23);

    /** The least Stripe takes, in yen. */
    private static final long FEWEST = 50;

    private final SessionStore sessions;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;
    private final PayAddress address;

    Offers(SessionStore sessions, Outbox outbox, JsonMapper json, Clock clock, PayAddress address) {
        this.sessions = sessions;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.address = address;
    }

    /** What can be paid online of what is owed: what is promised already is not asked for again. */
    long wanted(MunicipalityId municipality, String caseNumber, Ledger ledger) {
        long promised = sessions.of(municipality, caseNumber).stream()
                .filter(session -> session.state() == Session.State.PENDING)
                .mapToLong(Session::amount)
                .sum();
        return ledger.balance() - promised;
    }

    static boolean isSuitable(long amount) {
        return amount >= FEWEST && amount <= Item.MOST;
    }

    /** The session that can be paid now. */
    Optional<Session> current(MunicipalityId municipality, String caseNumber) {
        Instant now = clock.instant();
        return sessions.of(municipality, caseNumber).stream()
                .filter(Session::isOffered)
                .filter(session -> session.expires().isAfter(now))
                .reduce((older, newer) -> newer);
    }

    Optional<Session> pending(MunicipalityId municipality, String caseNumber) {
        return sessions.of(municipality, caseNumber).stream()
                .filter(session -> session.state() == Session.State.PENDING)
                .reduce((older, newer) -> newer);
    }

    /** Makes every offer unpayable that is not for this amount; 0 for all of them. */
    void withdrawOthers(MunicipalityId municipality, String caseNumber, long amount) {
        Instant now = clock.instant();
        for (Session session : sessions.of(municipality, caseNumber)) {
            boolean good = session.amount() == amount && session.expires().isAfter(now);
            if (session.isOffered() && !good) {
                sessions.update(municipality, session.become(Session.State.REPLACED));
                if (session.stripeId() != null) {
                    put(municipality, caseNumber, Errand.expire(session.id(), session.stripeId()));
                }
            }
        }
    }

    /** What a new session is for, and how the payer is met. */
    record Wanted(long amount, String language, String rest, String link, boolean tell) {}

    /** Orders a new session from Stripe. */
    void order(Case theCase, Ledger ledger, Wanted wanted) {
        MunicipalityId municipality = theCase.municipality();
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        Instant expires = now.plus(OPEN);
        sessions.insert(
                municipality,
                new Session(
                        id, theCase.number(), wanted.amount(), Session.State.WANTED, null, null, null, now, expires));
        Errand errand = Errand.open(
                id,
                new Checkout.Order(
                        theCase.number(),
                        items(ledger, wanted.amount(), wanted.rest()),
                        Errand.metadata(municipality.value(), theCase.number(), id),
                        expires,
                        wanted.link() + "/done",
                        wanted.link() + "/back",
                        wanted.language()),
                wanted.tell());
        put(municipality, theCase.number(), errand);
    }

    String link(MunicipalityId municipality, AccountStore.CaseAccount account) {
        return address.of(municipality, account);
    }

    void put(MunicipalityId municipality, String caseNumber, Errand errand) {
        outbox.put(municipality, Errand.KIND, caseNumber, json.writeValueAsString(errand), null);
    }

    /** The newest charges, when they come to just that amount; else the sum in one line. */
    static List<Item> items(Ledger ledger, long amount, String rest) {
        List<LedgerEntry> newestFirst = new ArrayList<>(ledger.entries());
        Collections.reverse(newestFirst);
        List<Item> items = new ArrayList<>();
        long sum = 0;
        for (LedgerEntry entry : newestFirst) {
            if (entry.credit() == Account.DUE && sum < amount) {
                items.add(0, new Item(entry.reason(), entry.amount()));
                sum += entry.amount();
            }
        }
        return sum == amount ? items : List.of(new Item(rest, amount));
    }
}
