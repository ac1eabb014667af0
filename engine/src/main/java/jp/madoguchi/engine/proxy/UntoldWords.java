package jp.madoguchi.engine.proxy;

import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.cases.CaseRecord;
import jp.madoguchi.engine.conversation.Unreached;
import jp.madoguchi.engine.residents.Resident;
import org.springframework.stereotype.Component;

/** Writes into the case what its person could not be told. Before there is a case, the page that is open says it. */
@Component
class UntoldWords implements Unreached {

    private final EntryStore entries;
    private final CaseRecord cases;

    UntoldWords(EntryStore entries, CaseRecord cases) {
        this.entries = entries;
        this.cases = cases;
    }

    @Override
    public void untold(Resident person, List<String> texts) {
        entries.find(person.municipality(), person.id())
                .map(ProxyEntry::caseNumber)
                .ifPresent(number -> cases.note(
                        person.municipality(), number, "not-told", Map.of("text", String.join("\n", texts))));
    }
}
