package jp.madoguchi.engine.process.camunda;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import jp.madoguchi.engine.residents.Resident;

/** What is stored outside Camunda: it outlives an engine and is shared by nodes. */
final class Town {

    static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");

    final Resident hanako =
            new Resident(UUID.randomUUID(), YAMAGUCHI, "line", "line", "U1", true, "ja", Map.of("district", "大内"));

    final Map<PackageVersion, InstalledPackage> packages = new ConcurrentHashMap<>();
    final Map<String, Case> cases = new ConcurrentHashMap<>();

    volatile boolean printerWorks;

    /** What residents were told, staff were mailed, documents issued, timelines noted: in order, as one line each. */
    final List<String> happened = new CopyOnWriteArrayList<>();

    void empty() {
        packages.clear();
        cases.clear();
        happened.clear();
        printerWorks = false;
    }

    synchronized void happens(String what) {
        happened.add(what);
        Undo.onRollback(() -> happened.remove(what));
    }

    synchronized Case change(String number, UnaryOperator<Case> change) {
        Case before = Objects.requireNonNull(cases.get(number), number);
        Case after = change.apply(before);
        cases.put(number, after);
        Undo.onRollback(() -> cases.put(number, before));
        return after;
    }

    synchronized void open(Case opened) {
        cases.put(opened.number(), opened);
        Undo.onRollback(() -> cases.remove(opened.number()));
    }
}
