package jp.madoguchi.engine.proxy.web;

import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.proxy.ProxyEntries;
import jp.madoguchi.engine.proxy.ProxyEntry;
import jp.madoguchi.engine.proxy.Startable;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Reach;
import jp.madoguchi.engine.rights.ReachedCases;
import org.springframework.stereotype.Component;

/** Finds entries that who asks may work on: the own ones, and those that are cases within reach. */
@Component
class EntryDoor {

    private final ProxyEntries entries;
    private final Startable startable;
    private final ReachedCases cases;

    EntryDoor(ProxyEntries entries, Startable startable, ReachedCases cases) {
        this.entries = entries;
        this.startable = startable;
        this.cases = cases;
    }

    /** @throws ProxyEntry.Unknown also when it is somebody else's */
    ProxyEntry find(String code, UUID id, Acting acting) {
        Optional<ProxyEntry> found = entries.find(new MunicipalityId(code), id);
        return found.filter(entry -> mayWorkOn(entry, acting)).orElseThrow(() -> new ProxyEntry.Unknown(id));
    }

    private boolean mayWorkOn(ProxyEntry entry, Acting acting) {
        Reach reach = acting.reach(Action.CASES_WORK);
        String number = entry.caseNumber();
        return number == null
                ? entry.by().account().equals(acting.id()) && Startable.within(reach, startable.of(entry))
                : cases.within(entry.municipality(), number, reach);
    }
}
