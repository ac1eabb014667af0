package jp.madoguchi.engine.registers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.definitions.tables.TableFile;
import jp.madoguchi.definitions.tables.TableLimits;
import jp.madoguchi.definitions.tables.TableRefused;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.registers.Registers.RegisterRefusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class StoredImports implements RegisterImports {

    private static final int SHOWN_ROWS = 10;

    private final Declarations declarations;
    private final RegisterTables tables;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredImports(
            Declarations declarations,
            RegisterTables tables,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.declarations = declarations;
        this.tables = tables;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Reads rows into what takes them. */
    private interface Rows {
        /** @return what they came from */
        String read(FileRows into) throws TableRefused, IOException;
    }

    @Override
    public Imported importFile(MunicipalityId municipality, RegisterId register, Path file, How how, Watch watch)
            throws TableRefused, IOException {
        TableFile table = TableFile.open(file, how.encoding(), TableLimits.USUAL);
        Declared declared = declarations.declared(municipality, register);
        long total = watch == Watch.NOBODY ? 0 : RowCount.of(table, how, watch);
        return unwrapped(() -> merge(declared, how, watch, into -> {
            table.read(new WatchedRows(into, total, watch));
            return table.format();
        }));
    }

    @Override
    public Imported replace(MunicipalityId municipality, RegisterId register, List<Map<String, Object>> rows) {
        Declared declared = declarations.declared(municipality, register);
        How how = new How(Mode.REPLACE, false, Optional.empty(), Optional.empty(), Map.of());
        return merge(declared, how, Watch.NOBODY, into -> {
            GivenRows.read(declared.register(), rows, into);
            return "rows";
        });
    }

    private Imported merge(Declared declared, How how, Watch watch, Rows rows) {
        transaction.executeWithoutResult(status -> tables.versions().prepare(declared));
        return Objects.requireNonNull(transaction.execute(status -> {
            VersionStore.State state = tables.versions().lock(declared);
            checkShape(declared, how, state);
            RowErrors errors = new RowErrors();
            RowWriter writer = new RowWriter(tables.jdbc(), state.place(), state.version() + 1, state.nextRow());
            Merging merging =
                    new Merging(declared, how, errors, tables, Optional.of(state.place()), Optional.of(writer));
            FileRows into = new FileRows(declared.register(), how, errors, merging);
            String source = read(rows, into);
            into.finish();
            if (errors.any() && (!how.skipErrors() || into.unreadable())) {
                throw errors.refusal();
            }
            Imported counts = merging.finish(state.version() + 1);
            save(declared, state.place(), counts, writer, how.mode().name().toLowerCase(Locale.ROOT), source);
            watch.ending(counts);
            return counts;
        }));
    }

    private void save(Declared declared, Place place, Imported counts, RowWriter writer, String mode, String source) {
        tables.versions().save(declared, counts, writer.nextRow(), mode, source, clock.instant());
        int oldest = counts.version() - KEPT_VERSIONS + 1;
        writer.forget(tables.rows().endedBy(place, oldest));
        tables.versions().forgetBefore(declared, oldest);
        events.publishEvent(new RowsImported(
                declared.municipality(),
                new RegisterId(declared.packageId(), declared.register().id())));
    }

    private static void checkShape(Declared declared, How how, VersionStore.State state) {
        if (state.rows() > 0 && how.mode() != Mode.REPLACE && !state.shape().equals(declared.shape())) {
            throw new RegisterRefusal("台帳「" + declared.register().id()
                    + "」の定義が前の取り込みから変わりました。mode=replace で全部取り込み直してください。 / The definition has changed since the last"
                    + " import; import everything again with mode=replace.");
        }
    }

    @Override
    public Preview preview(MunicipalityId municipality, RegisterId register, Path file, How how)
            throws TableRefused, IOException {
        TableFile table = TableFile.open(file, how.encoding(), TableLimits.USUAL);
        Declared declared = declarations.declared(municipality, register);
        return unwrapped(() -> Objects.requireNonNull(transaction.execute(status -> {
            RowErrors errors = new RowErrors();
            Optional<VersionStore.State> state = tables.versions().find(declared);
            Merging merging =
                    new Merging(declared, how, errors, tables, state.map(VersionStore.State::place), Optional.empty());
            List<Map<String, String>> shown = new ArrayList<>();
            FileRows into = new FileRows(declared.register(), how, errors, (number, values) -> {
                if (shown.size() < SHOWN_ROWS) {
                    shown.add(texts(values));
                }
                merging.row(number, values);
            });
            read(
                    rows -> {
                        table.read(rows);
                        return "";
                    },
                    into);
            into.finish();
            int version = state.map(VersionStore.State::version).orElse(0);
            return new Preview(
                    table.format(),
                    into.sheetName(),
                    into.headings(),
                    shown,
                    merging.finish(version),
                    errors.listed(),
                    errors.count());
        })));
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((column, value) -> texts.put(column, String.valueOf(value)));
        return texts;
    }

    private static String read(Rows rows, FileRows into) {
        try {
            return rows.read(into);
        } catch (TableRefused | IOException e) {
            throw new NotRead(e);
        }
    }

    private static <T> T unwrapped(Supplier<T> work) throws TableRefused, IOException {
        try {
            return work.get();
        } catch (NotRead e) {
            if (e.why instanceof TableRefused refused) {
                throw refused;
            }
            throw (IOException) e.why;
        }
    }

    /** Carries what reading a file throws through a transaction. */
    private static final class NotRead extends RuntimeException {
        private final transient Exception why;

        NotRead(Exception why) {
            super(why);
            this.why = why;
        }
    }

    @Override
    public List<Version> versions(MunicipalityId municipality, RegisterId register) {
        return tables.versions().versions(declarations.declared(municipality, register));
    }

    @Override
    public Imported restore(MunicipalityId municipality, RegisterId register, int version) {
        Declared declared = declarations.declared(municipality, register);
        transaction.executeWithoutResult(status -> tables.versions().prepare(declared));
        return Objects.requireNonNull(transaction.execute(status -> {
            VersionStore.State state = tables.versions().lock(declared);
            Restoring.check(declared, version, tables);
            RowWriter writer = new RowWriter(tables.jdbc(), state.place(), state.version() + 1, state.nextRow());
            Imported counts = new Restoring(declared, tables, writer).restore(version, state);
            save(declared, state.place(), counts, writer, "restore", "version " + version);
            return counts;
        }));
    }
}
