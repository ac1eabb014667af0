package jp.madoguchi.engine.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseRecord;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** Knows one case's variables and remembers what was noted. */
final class FakeRecord implements CaseRecord {

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
}
