package jp.madoguchi.engine.packages;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import jp.madoguchi.definitions.packages.DefinitionPackage;
import jp.madoguchi.definitions.packages.PackageReader;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps packages read and checked. What is published may be changed by another node, so each municipality's list is looked at again
 * after two seconds; the reading itself, which is expensive, is kept as long as the bytes are the same.
 */
@Component
class PackageCache {

    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();
    private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {};

    private final PackageStore store;
    private final JsonMapper json;
    private final ConcurrentMap<MunicipalityId, Entry> lists = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, DefinitionPackage> definitions = new ConcurrentHashMap<>();

    PackageCache(PackageStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    private record Entry(List<InstalledPackage> packages, long at) {}

    List<InstalledPackage> of(MunicipalityId municipality) {
        Entry entry = lists.get(municipality);
        if (entry == null || System.nanoTime() - entry.at() > FRESH_NANOS) {
            entry = new Entry(load(municipality), System.nanoTime());
            lists.put(municipality, entry);
        }
        return entry.packages();
    }

    void forget(MunicipalityId municipality) {
        lists.remove(municipality);
    }

    private List<InstalledPackage> load(MunicipalityId municipality) {
        return store.all(municipality).stream()
                .map(row -> new InstalledPackage(
                        row.version(),
                        row.state(),
                        definitions.computeIfAbsent(
                                row.digest(), digest -> read(store.zip(municipality, row.version()))),
                        json.readValue(row.parameters(), PARAMETERS)))
                .toList();
    }

    /** Reads and checks a package; throws with every problem it has. */
    static DefinitionPackage read(byte[] zip) {
        PackageReader.Reading reading = PackageReader.readZip(zip);
        if (reading instanceof PackageReader.Reading.Refused refused) {
            throw new Packages.PackageRefused(refused.problems());
        }
        return ((PackageReader.Reading.Read) reading).definition();
    }
}
