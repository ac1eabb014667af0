package jp.madoguchi.engine.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CasePage;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.cases.TimelineEntry;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;

/** Knows one case's variables and remembers what was noted. */
final class FakeCases implements Cases {

    record Note(String caseNumber, String what, Map<String, Object> details) {}

    final List<Note> notes = new ArrayList<>();
    Map<String, Object> variables = Map.of();

    @Override
    public Map<String, Object> variables(Case theCase) {
        return variables;
    }

    @Override
    public synchronized void note(
            MunicipalityId municipality, String number, String what, Map<String, Object> details) {
        notes.add(new Note(number, what, details));
    }

    @Override
    public Case submit(Resident resident, PackageVersion version, String procedure, Answers answers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Case> find(MunicipalityId municipality, String number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Case> of(Resident resident) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CasePage page(
            MunicipalityId municipality, @Nullable String packageId, @Nullable String state, int page, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<TimelineEntry> timeline(MunicipalityId municipality, String number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answers previous(Resident resident, String packageId, String procedure) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void correct(MunicipalityId municipality, String number, Answers answers, Set<String> changed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void contentDeleted(Resident resident, String content) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withdraw(MunicipalityId municipality, String number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void markDeficient(
            MunicipalityId municipality, String number, Map<String, String> comments, @Nullable LocalDate deadline) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void decide(MunicipalityId municipality, String number, String outcome, Map<String, Object> fields) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void state(MunicipalityId municipality, String number, String state) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void fact(MunicipalityId municipality, String number, String name, Object value) {
        throw new UnsupportedOperationException();
    }
}
