package jp.madoguchi.engine.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.cases.ConversationTest.MoneyAct;
import jp.madoguchi.definitions.cases.ConversationTest.Paying;
import jp.madoguchi.definitions.cases.ConversationTest.Step;
import jp.madoguchi.definitions.cases.ConversationTest.Sum;
import jp.madoguchi.definitions.packages.PackageFiles;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.documents.Documents;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.Ledger;
import jp.madoguchi.engine.registers.RegisterId;
import jp.madoguchi.engine.registers.RegisterImports;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.simulation.SimulatedResident.SimulationParts;
import jp.madoguchi.engine.staff.CaseWork;
import jp.madoguchi.engine.staff.StaffAct;
import jp.madoguchi.engine.threads.Entry;
import jp.madoguchi.engine.threads.Kind;
import jp.madoguchi.engine.threads.Message;
import jp.madoguchi.engine.threads.PairDelivery;
import jp.madoguchi.engine.threads.Subject;
import jp.madoguchi.engine.vault.Contents;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The city's side of a simulation: staff, contents, time. */
@Component
@ConditionalOnProperty("madoguchi.simulation")
class SimulatedCity {

    private static final int MOST_ENTRIES = 200;

    private final SimulationParts parts;
    private final Cases cases;
    private final CaseWork work;
    private final Documents documents;
    private final SimulatedTime time;
    private final Contents contents;
    private final RegisterImports registers;

    SimulatedCity(
            SimulationParts parts,
            Cases cases,
            CaseWork work,
            Documents documents,
            SimulatedTime time,
            Contents contents,
            RegisterImports registers) {
        this.parts = parts;
        this.cases = cases;
        this.work = work;
        this.documents = documents;
        this.time = time;
        this.contents = contents;
        this.registers = registers;
    }

    SimulatedResident resident(MunicipalityId municipality, String name) {
        return new SimulatedResident(parts, municipality, name);
    }

    /** Imports the rows a test brings. */
    void importRows(MunicipalityId municipality, String packageId, Map<String, List<Map<String, Object>>> rows) {
        rows.forEach((register, of) -> registers.replace(municipality, new RegisterId(packageId, register), of));
    }

    void begin(Instant at) {
        time.set(at);
    }

    /** What is due at this moment happens, and what residents write to each other arrives. */
    void settle(MunicipalityId municipality) {
        time.settle(municipality);
        parts.outbox()
                .take(municipality, PairDelivery.KIND)
                .forEach(payload -> parts.pairs().deliver(municipality, payload));
    }

    void pass(MunicipalityId municipality, Duration by) {
        time.pass(municipality, by);
    }

    void setLanguage(Resident resident, String language) {
        if (!resident.language().equals(language)) {
            parts.transaction()
                    .executeWithoutResult(
                            status -> parts.residents().language(resident.municipality(), resident.id(), language));
        }
    }

    void following(Resident resident, boolean following) {
        parts.transaction()
                .executeWithoutResult(
                        status -> parts.residents().following(resident.municipality(), resident.id(), following));
    }

    /** A file beside the test, or a made-up picture. */
    Input.SentMedia media(
            MunicipalityId municipality, Step.ResidentSendsMedia media, PackageFiles files, String testFile) {
        byte[] found = files.bytes(testFile.substring(0, testFile.lastIndexOf('/') + 1) + media.name());
        byte[] bytes = found == null ? new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9} : found;
        String type = type(media.name());
        String id = parts.transaction().execute(status -> contents.store(municipality, type, media.name(), bytes));
        return new Input.SentMedia(id, type, bytes.length, media.name(), null);
    }

    private static String type(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".pdf")) {
            return "application/pdf";
        }
        return lower.endsWith(".png") ? "image/png" : "image/jpeg";
    }

    Optional<Case> lastCase(Resident resident) {
        return cases.of(resident).stream().findFirst();
    }

    void markDeficient(Case theCase, Map<String, String> comments, @Nullable String deadline) {
        work.markDeficient(
                theCase.municipality(),
                theCase.number(),
                comments,
                deadline == null ? null : LocalDate.parse(deadline),
                StaffAct.unnamed());
    }

    void decide(Case theCase, String outcome, Map<String, Object> fields) {
        work.decide(theCase.municipality(), theCase.number(), outcome, fields, StaffAct.unnamed());
    }

    /** Staff write about the resident's last case, or to the resident who has none. */
    void writes(Resident resident, String text, @Nullable String by) {
        Message message = new Message(text, by, null, Map.of());
        parts.threads().write(resident.municipality(), subject(resident), Kind.TEXT, message, List.of());
    }

    void asks(Case theCase, String form, String text) {
        parts.threads().ask(theCase, form, text, null);
    }

    private Subject subject(Resident resident) {
        return lastCase(resident).map(Subject::of).orElseGet(() -> Subject.of(resident.id()));
    }

    private List<String> thread(Resident resident) {
        return parts.threads()
                .find(resident.municipality(), subject(resident))
                .map(thread -> parts.threads().entries(thread, Long.MAX_VALUE, MOST_ENTRIES).stream()
                        .map(SimulatedCity::text)
                        .toList())
                .orElse(List.of());
    }

    private static String text(Entry entry) {
        Message message = entry.message();
        if (message == null) {
            return "送信が取り消されました";
        }
        Message.Attachment attachment = message.attachment();
        return attachment == null ? message.text() + message.details().values() : attachment.name();
    }

    Verdict verdict(MunicipalityId municipality, SimulatedResident simulated) {
        Resident resident = simulated.resident();
        Case last = lastCase(resident).orElse(null);
        return new Verdict(
                last,
                resident.attributes(),
                last == null
                        ? List.of()
                        : documents.of(municipality, last.number()).stream()
                                .map(Documents.Document::template)
                                .toList(),
                parts.outbox().take(municipality, "mail").size(),
                thread(resident),
                parts.json(),
                last == null ? new Ledger(java.util.List.of()) : parts.staff().ledger(last));
    }

    /** @return false when there is nothing to pay */
    boolean pays(MunicipalityId municipality, Paying what) {
        return parts.till().pays(municipality, what);
    }

    void moveMoney(Case theCase, MoneyAct what, Sum sum) {
        parts.staff().move(theCase, what, sum);
    }
}
