package jp.madoguchi.engine.proxy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.cases.Cases.CaseRefusal;
import jp.madoguchi.engine.conversation.Assisted;
import jp.madoguchi.engine.conversation.Assisted.Stand;
import jp.madoguchi.engine.dialogue.View;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.proxy.ProxyEntry.Staff;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entries of a municipality: begun, found again, thrown away. */
@Component
@Transactional
public class ProxyEntries {

    /** An entry nobody worked on for so long is thrown away. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int AT_ONCE = 20;

    private final EntryStore store;
    private final Residents residents;
    private final Assisted assisted;
    private final Drafts drafts;
    private final Clock clock;

    ProxyEntries(EntryStore store, Residents residents, Assisted assisted, Drafts drafts, Clock clock) {
        this.store = store;
        this.residents = residents;
        this.assisted = assisted;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** An entry with what came of a turn in it. */
    public record Turned(ProxyEntry entry, Stand stand) {}

    /**
     * Begins a procedure for a person nobody knows yet.
     *
     * @param language in which staff are asked
     */
    public Turned begin(MunicipalityId municipality, Startable.Offered procedure, Way way, Staff by, String language) {
        Resident person = residents.arrive(
                municipality, Assisted.KIND, Assisted.KIND, UUID.randomUUID().toString());
        Instant now = clock.instant();
        ProxyEntry entry = new ProxyEntry(
                municipality, person.id(), procedure.version(), procedure.procedure(), way, by, now, now, null);
        store.add(entry);
        return new Turned(entry, assisted.begin(person, procedure.version(), procedure.procedure(), language));
    }

    @Transactional(readOnly = true)
    public Optional<ProxyEntry> find(MunicipalityId municipality, UUID id) {
        return store.find(municipality, id);
    }

    @Transactional(readOnly = true)
    public Optional<ProxyEntry> ofCase(MunicipalityId municipality, String caseNumber) {
        return store.ofCase(municipality, caseNumber);
    }

    /** Those an account began and did not send, the one worked on last first. */
    @Transactional(readOnly = true)
    public List<ProxyEntry> open(MunicipalityId municipality, String account) {
        return store.open(municipality, account);
    }

    /** Where an entry stands; empty when nothing is asked in it. */
    public Optional<View> view(ProxyEntry entry, String language) {
        return assisted.view(person(entry), language);
    }

    /**
     * Throws an entry away, with its photos and files.
     *
     * @throws CaseRefusal when it was sent
     */
    public void discard(ProxyEntry entry) {
        drafts.discard(person(entry));
        store.find(entry.municipality(), entry.id()).ifPresent(now -> {
            if (now.sent()) {
                throw new CaseRefusal("送信した代理入力は破棄できません。案件 " + now.caseNumber()
                        + " で取り扱ってください。 / This entry was sent and is a case now.");
            }
            store.delete(now);
        });
    }

    /** Throws away what was left unfinished for {@link #KEPT}; false when nothing more is left. Each is claimed by one node. */
    public boolean discardLeft() {
        List<ProxyEntry> left = store.lockLeft(clock.instant().minus(KEPT), AT_ONCE);
        left.forEach(this::discard);
        return left.size() == AT_ONCE;
    }

    Resident person(ProxyEntry entry) {
        return residents.find(entry.municipality(), entry.id()).orElseThrow(() -> new ProxyEntry.Unknown(entry.id()));
    }
}
