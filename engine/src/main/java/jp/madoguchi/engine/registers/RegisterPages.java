package jp.madoguchi.engine.registers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.definitions.registers.Column;
import jp.madoguchi.definitions.registers.Register;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What staff see of registers: personal columns opened. */
@Component
public class RegisterPages {

    private static final int MOST = 200;

    private final Declarations declarations;
    private final RegisterTables tables;
    private final Registers registers;

    RegisterPages(Declarations declarations, RegisterTables tables, Registers registers) {
        this.declarations = declarations;
        this.tables = tables;
        this.registers = registers;
    }

    /**
     * A register as it stands.
     *
     * @param version 0 when nothing was imported yet
     * @param needsImport the definition has changed since, so that no row can be found until they are imported again
     */
    public record Summary(Register register, String packageId, int version, long rows, boolean needsImport) {}

    /** A page of rows, in the order they were imported. */
    public record Page(List<Map<String, @Nullable Object>> items, int page, int size, long total) {}

    public Summary summary(MunicipalityId municipality, RegisterId register) {
        Declared declared = declarations.declared(municipality, register);
        return tables.versions()
                .find(declared)
                .map(state -> new Summary(
                        declared.register(),
                        declared.packageId(),
                        state.version(),
                        state.rows(),
                        state.rows() > 0 && !state.shape().equals(declared.shape())))
                .orElseGet(() -> new Summary(declared.register(), declared.packageId(), 0, 0, false));
    }

    /**
     * @param page counted from 0
     * @param size 1 to 200
     * @throws IllegalArgumentException when one of them is out of bounds
     */
    public Page page(MunicipalityId municipality, RegisterId register, int page, int size) {
        if (page < 0 || page > 1_000_000 || size < 1 || size > MOST) {
            throw new IllegalArgumentException(
                    "page は 0 以上、size は 1〜200 にしてください。 / \"page\" counts from 0, \"size\" is 1 to 200; got " + page
                            + " and " + size);
        }
        Declared declared = declarations.declared(municipality, register);
        Optional<VersionStore.State> state = tables.versions().find(declared);
        List<Map<String, @Nullable Object>> items =
                state.map(there -> tables.rows().page(there.place(), page, size)).stream()
                        .flatMap(List::stream)
                        .map(row -> tables.sealing().read(declared, row.key(), row.content()))
                        .toList();
        return new Page(items, page, size, state.map(VersionStore.State::rows).orElse(0L));
    }

    /** The columns whose values together find rows, as {@link #find} takes them: the key, each look-up, each searchable column. */
    public static List<List<String>> findable(Register register) {
        Stream<List<String>> searchable =
                register.columns().stream().filter(Column::search).map(column -> List.of(column.id()));
        return Stream.of(Stream.of(register.key()), register.lookups().stream(), searchable)
                .flatMap(sets -> sets)
                .distinct()
                .toList();
    }

    /**
     * The first rows with these values, of a searchable column those that begin with it; at most 200.
     *
     * @param where value by column, for exactly the columns of one of {@link #findable}; compared as each column says
     * @throws IllegalArgumentException when rows cannot be found by these columns
     * @throws Registers.RegisterRefusal when the definition has changed since the last import, so that nothing can be found
     */
    public Page find(MunicipalityId municipality, RegisterId register, Map<String, String> where) {
        Summary summary = summary(municipality, register);
        Set<String> columns = where.keySet();
        if (findable(summary.register()).stream()
                .noneMatch(set -> Set.copyOf(set).equals(columns))) {
            throw new IllegalArgumentException("台帳「" + register.id() + "」は " + columns + " では引けません。"
                    + findable(summary.register()) + " のどれかで引いてください。 / Rows are found by one of "
                    + findable(summary.register()) + ", not by " + columns + ".");
        }
        if (summary.needsImport()) {
            throw new Registers.RegisterRefusal("台帳「" + register.id()
                    + "」の定義が前の取り込みから変わりました。取り込み直すと引けます。 / The definition has changed since the last import; import"
                    + " the rows again to find them.");
        }
        List<Map<String, @Nullable Object>> items = registers.rows(municipality, register, where, MOST);
        return new Page(items, 0, MOST, items.size());
    }
}
