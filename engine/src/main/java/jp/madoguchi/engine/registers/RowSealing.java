package jp.madoguchi.engine.registers;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.definitions.registers.Column;
import jp.madoguchi.definitions.registers.Matching;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How rows are written down: sealed when they are personal, and found by hashes nobody can work out without the municipality's key. */
@Component
class RowSealing {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    /** 128 bits: enough to tell rows apart, and half as much for indexes to hold. */
    private static final int SHORT = Hex.DIGITS;

    private final Vault vault;
    private final JsonMapper json;

    RowSealing(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /**
     * The hash of values of several columns together, so that a value of few possibilities, such as a birthday, never stands alone.
     *
     * @return nothing when one of them has no value
     */
    Optional<String> hash(Declared declared, List<String> columns, Map<String, ? extends @Nullable Object> values) {
        List<String> texts = new ArrayList<>();
        for (String id : columns) {
            Column column = declared.register().column(id).orElseThrow();
            Optional<String> text = Matching.text(column, values.get(id));
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add(text.get().length() + ":" + text.get());
        }
        String hash = vault.hash(
                declared.municipality(), purpose(declared) + String.join("+", columns), String.join("", texts));
        return Optional.of(hash.substring(0, SHORT));
    }

    private static String purpose(Declared declared) {
        return "register/" + declared.packageId() + "/" + declared.register().id() + "/";
    }

    /** What a row is found by beside its key: value by name of the look-up or column. */
    Map<String, String> entries(Declared declared, Map<String, ? extends @Nullable Object> values) {
        Map<String, String> entries = new HashMap<>();
        for (List<String> lookup : declared.register().lookups()) {
            hash(declared, lookup, values).ifPresent(hash -> entries.put(name(lookup), hash));
        }
        for (Column column : declared.register().columns()) {
            if (column.search()) {
                Matching.text(column, values.get(column.id())).ifPresent(text -> entries.put(column.id(), text));
            }
        }
        return entries;
    }

    /** Names of look-ups never are ids of columns. */
    static String name(List<String> lookup) {
        return "+" + String.join("+", lookup);
    }

    Written write(Declared declared, String rowKey, Map<String, Object> values) {
        Map<String, Object> plain = new TreeMap<>();
        values.forEach((id, value) -> plain.put(id, value instanceof LocalDate date ? date.toString() : value));
        byte[] content = json.writeValueAsBytes(plain);
        String fingerprint = vault.hash(
                        declared.municipality(),
                        purpose(declared) + "fingerprint",
                        declared.shape() + new String(content, StandardCharsets.UTF_8))
                .substring(0, SHORT);
        boolean personal = declared.register().personal();
        return new Written(
                fingerprint,
                personal ? vault.seal(declared.municipality(), purpose(declared) + rowKey, content) : content);
    }

    /** @param content sealed when the register is personal */
    record Written(String fingerprint, byte[] content) {}

    /** The values of a row as expressions read them: every column is there. */
    Map<String, @Nullable Object> read(Declared declared, String rowKey, byte[] content) {
        byte[] plain = declared.register().personal()
                ? vault.open(declared.municipality(), purpose(declared) + rowKey, content)
                : content;
        Map<String, Object> stored = json.readValue(plain, VALUES);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Column column : declared.register().columns()) {
            values.put(column.id(), typed(column, stored.get(column.id())));
        }
        return values;
    }

    private static @Nullable Object typed(Column column, @Nullable Object stored) {
        if (column.type() == Column.Type.DATE && stored instanceof String date) {
            return LocalDate.parse(date);
        }
        return stored instanceof Double number ? BigDecimal.valueOf(number) : stored;
    }
}
