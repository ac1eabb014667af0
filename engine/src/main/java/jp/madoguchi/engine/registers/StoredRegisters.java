package jp.madoguchi.engine.registers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.registers.Column;
import jp.madoguchi.definitions.registers.Matching;
import jp.madoguchi.definitions.registers.RegisterRows;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.registers.RowStore.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredRegisters implements Registers {

    private final Declarations declarations;
    private final RegisterTables tables;

    StoredRegisters(Declarations declarations, RegisterTables tables) {
        this.declarations = declarations;
        this.tables = tables;
    }

    @Override
    public RegisterRows rows(MunicipalityId municipality, PackageVersion version) {
        return new RegisterRows() {
            @Override
            public Optional<Map<String, @Nullable Object>> row(
                    String register, Map<String, ? extends @Nullable Object> where) {
                return find(municipality, version, register, where).map(Row::values);
            }

            @Override
            public long count(String register, Map<String, ? extends @Nullable Object> where) {
                return StoredRegisters.this.count(declarations.declared(municipality, version, register), where);
            }
        };
    }

    @Override
    public Optional<Row> find(
            MunicipalityId municipality,
            PackageVersion version,
            String register,
            Map<String, ? extends @Nullable Object> where) {
        Declared declared = declarations.declared(municipality, version, register);
        return findable(declared, where)
                .flatMap(place -> matching(declared, place, where, 1).stream().findFirst())
                .map(stored -> row(declared, stored));
    }

    @Override
    public int version(MunicipalityId municipality, PackageVersion version, String register) {
        return tables.versions()
                .find(declarations.declared(municipality, version, register))
                .map(VersionStore.State::version)
                .orElse(0);
    }

    @Override
    public Optional<String> mark(
            MunicipalityId municipality, PackageVersion version, String register, String column, Object value) {
        Declared declared = declarations.declared(municipality, version, register);
        return tables.sealing().hash(declared, List.of(column), Map.of(column, value));
    }

    private Row row(Declared declared, Stored stored) {
        return new Row(stored.key(), tables.sealing().read(declared, stored.key(), stored.content()));
    }

    private long count(Declared declared, Map<String, ? extends @Nullable Object> where) {
        if (where.isEmpty()) {
            return tables.versions()
                    .find(declared)
                    .map(VersionStore.State::rows)
                    .orElse(0L);
        }
        return findable(declared, where)
                .map(place -> count(declared, place, where))
                .orElse(0L);
    }

    private long count(Declared declared, Place place, Map<String, ? extends @Nullable Object> where) {
        return byKey(declared, where)
                ? matching(declared, place, where, 1).size()
                : entries(declared, where)
                        .map(entries -> tables.rows().countByEntries(place, entries))
                        .orElse(0L);
    }

    private static boolean byKey(Declared declared, Map<String, ? extends @Nullable Object> where) {
        return declared.register()
                .indexFor(where.keySet())
                .filter(declared.register().key()::equals)
                .isPresent();
    }

    private List<Stored> matching(
            Declared declared, Place place, Map<String, ? extends @Nullable Object> where, int limit) {
        if (byKey(declared, where)) {
            return tables.sealing()
                    .hash(declared, declared.register().key(), where)
                    .map(hash -> tables.rows().byKey(place, hash))
                    .orElse(List.of());
        }
        return entries(declared, where)
                .map(entries -> tables.rows().byEntries(place, entries, limit))
                .orElse(List.of());
    }

    /** Nothing when a value is missing, which no row has. */
    private Optional<Map<String, String>> entries(Declared declared, Map<String, ? extends @Nullable Object> where) {
        Optional<List<String>> lookup = declared.register().indexFor(where.keySet());
        if (lookup.isPresent()) {
            return tables.sealing()
                    .hash(declared, lookup.get(), where)
                    .map(hash -> Map.of(RowSealing.name(lookup.get()), hash));
        }
        Map<String, String> entries = new LinkedHashMap<>();
        for (String id : where.keySet()) {
            Column column = declared.register().column(id).orElseThrow();
            Optional<String> text = Matching.text(column, where.get(id));
            if (text.isEmpty()) {
                return Optional.empty();
            }
            entries.put(id, text.get());
        }
        return Optional.of(entries);
    }

    /**
     * Where the rows are; nothing when none were imported yet. What cannot be found must not look like what is not there.
     */
    private Optional<Place> findable(Declared declared, Map<String, ? extends @Nullable Object> where) {
        if (!declared.register().findableBy(where.keySet())) {
            throw new IllegalArgumentException(
                    "the register \"" + declared.register().id()
                            + "\" cannot be looked up by " + where.keySet() + "; use its key "
                            + declared.register().key() + ", a look-up or searchable columns");
        }
        Optional<VersionStore.State> state = tables.versions().find(declared);
        if (state.filter(s -> s.rows() > 0 && !s.shape().equals(declared.shape()))
                .isPresent()) {
            throw new IllegalArgumentException("the definition of the register \""
                    + declared.register().id() + "\" has changed since its rows were imported; import them again");
        }
        return state.map(VersionStore.State::place);
    }

    @Override
    public List<Map<String, @Nullable Object>> rows(
            MunicipalityId municipality, RegisterId register, String column, String value, int limit) {
        return exactly(declarations.declared(municipality, register), Map.of(column, value), limit);
    }

    @Override
    public List<Map<String, @Nullable Object>> rows(
            MunicipalityId municipality, RegisterId register, Map<String, String> where, int limit) {
        Declared declared = declarations.declared(municipality, register);
        if (where.size() == 1 && declared.register().indexFor(where.keySet()).isEmpty()) {
            String column = where.keySet().iterator().next();
            return startingWith(municipality, register, column, where.getOrDefault(column, ""), limit);
        }
        return exactly(declared, where, limit);
    }

    private List<Map<String, @Nullable Object>> exactly(Declared declared, Map<String, String> where, int limit) {
        return findable(declared, where)
                .map(place -> opened(declared, matching(declared, place, where, limit)))
                .orElse(List.of());
    }

    @Override
    public List<Map<String, @Nullable Object>> startingWith(
            MunicipalityId municipality, RegisterId register, String column, String prefix, int limit) {
        Declared declared = declarations.declared(municipality, register);
        Column searched = declared.register()
                .column(column)
                .filter(Column::search)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the column \"" + column + "\" of the register \"" + register.id() + "\" is not searchable"));
        Optional<Place> place = findable(declared, Map.of(column, prefix));
        return Matching.text(searched, prefix)
                .flatMap(text -> place.map(there -> tables.rows().byPrefix(there, column, text, limit)))
                .map(found -> opened(declared, found))
                .orElse(List.of());
    }

    private List<Map<String, @Nullable Object>> opened(Declared declared, List<Stored> stored) {
        return stored.stream().map(row -> row(declared, row).values()).toList();
    }
}
