package jp.madoguchi.engine.registers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.registers.RegisterImports.Imported;
import jp.madoguchi.engine.registers.RegisterImports.Mode;
import jp.madoguchi.engine.registers.RowSealing.Written;

/** Merges the rows of a file into those that are there. Writes nothing any more once a wrong row refuses the whole file. */
final class Merging implements FileRows.Sink {

    /** Most rows of a file; both they and the rows there are remembered by 128 bits of their key. */
    private static final int MAX_ROWS = 500_000;

    private final Declared declared;
    private final Mode mode;
    private final boolean skipErrors;
    private final RowErrors errors;
    private final RegisterTables tables;
    private final Optional<RowWriter> writer;

    private final Map<UUID, Present> present = new HashMap<>();
    private final Map<UUID, Integer> seen = new HashMap<>();
    private long added;
    private long updated;
    private long unchanged;

    /**
     * @param place where rows are kept; nothing when none were imported yet
     * @param writer nothing to count only
     */
    Merging(
            Declared declared,
            RegisterImports.How how,
            RowErrors errors,
            RegisterTables tables,
            Optional<Place> place,
            Optional<RowWriter> writer) {
        this.declared = declared;
        this.mode = how.mode();
        this.skipErrors = how.skipErrors();
        this.errors = errors;
        this.tables = tables;
        this.writer = writer;
        place.ifPresent(there -> tables.rows()
                .current(
                        there,
                        row -> present.put(
                                row.getObject("row_key", UUID.class),
                                new Present(row.getLong("row_id"), row.getObject("fingerprint", UUID.class)))));
    }

    private record Present(long id, UUID fingerprint) {}

    @Override
    public void row(int number, Map<String, Object> values) {
        String rowKey = tables.sealing()
                .hash(declared, declared.register().key(), values)
                .orElseThrow();
        UUID key = Hex.uuid(rowKey);
        Integer before = seen.putIfAbsent(key, number);
        if (before != null) {
            errors.add(
                    number,
                    before + " 行目とキーが同じです。どちらかを直すか消してください。",
                    "The key is that of row " + before + "; correct or remove one.");
            return;
        }
        if (seen.size() > MAX_ROWS) {
            errors.add(
                    number,
                    "行が多すぎます。%,d 行までに分けて取り込んでください。".formatted(MAX_ROWS),
                    "There are too many rows; import at most %,d at a time.".formatted(MAX_ROWS));
            throw errors.refusal();
        }
        merge(number, key, rowKey, values);
    }

    private void merge(int number, UUID key, String rowKey, Map<String, Object> values) {
        Written written = tables.sealing().write(declared, rowKey, values);
        Present there = present.get(key);
        if (there != null && there.fingerprint().equals(Hex.uuid(written.fingerprint()))) {
            unchanged++;
            return;
        }
        if (there != null && mode == Mode.ADD) {
            errors.add(
                    number,
                    "同じキーの行が台帳にもうあります。mode=update で更新してください。",
                    "The register has a row with this key already; import with mode=update.");
            return;
        }
        added += there == null ? 1 : 0;
        updated += there == null ? 0 : 1;
        if (skipErrors || !errors.any()) {
            writer.ifPresent(to -> {
                if (there != null) {
                    to.end(there.id());
                }
                to.begin(rowKey, written, tables.sealing().entries(declared, values));
            });
        }
    }

    /** Ends the rows that are to go, and counts. */
    Imported finish(int version) {
        long[] gone = mode == Mode.REPLACE ? gone() : new long[0];
        writer.ifPresent(to -> Arrays.stream(gone).forEach(to::end));
        writer.ifPresent(RowWriter::flush);
        long total = present.size() + added - gone.length;
        return new Imported(added, updated, gone.length, unchanged, errors.rows(), total, version);
    }

    /** The rows no row of the file has the key of, in the order they were stored. */
    private long[] gone() {
        return present.entrySet().stream()
                .filter(row -> !seen.containsKey(row.getKey()))
                .mapToLong(row -> row.getValue().id())
                .sorted()
                .toArray();
    }
}
