package jp.madoguchi.definitions.registers;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the registers expressions may read. Values are what FEEL works with: texts, numbers, booleans, {@link
 * java.time.LocalDate}; a column without a value is there with null.
 */
public interface RegisterRows {

    /**
     * The first row whose columns have these values.
     *
     * @param where value by column id; the columns must be the key, a look-up or searchable columns of the register
     * @return nothing when there is none, or when a value is null
     * @throws IllegalArgumentException when there is no such register, or it cannot be looked up by these columns
     */
    Optional<Map<String, @Nullable Object>> row(String register, Map<String, ? extends @Nullable Object> where);

    /**
     * How many rows have these values; all rows when there are no conditions.
     *
     * @throws IllegalArgumentException as {@link #row}
     */
    long count(String register, Map<String, ? extends @Nullable Object> where);
}
