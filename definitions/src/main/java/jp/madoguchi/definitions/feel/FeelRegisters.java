package jp.madoguchi.definitions.feel;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.madoguchi.definitions.feel.Signature.Parameter;
import jp.madoguchi.definitions.registers.RegisterRows;
import org.jspecify.annotations.Nullable;

/** The functions that read registers, and the registers the current thread was given, as {@link FeelClock} gives it a moment. */
public final class FeelRegisters {

    private static final ThreadLocal<@Nullable RegisterRows> ROWS = new ThreadLocal<>();

    private static final Parameter REGISTER = new Parameter("register", FeelType.STRING);
    private static final Parameter WHERE = new Parameter("where", FeelType.openContext(Map.of()));
    private static final Parameter COLUMN = new Parameter("column", FeelType.STRING);

    static final String ROW = "register row";
    static final String EXISTS = "register exists";
    static final String COUNT = "register count";
    static final String VALUE = "register value";

    private FeelRegisters() {}

    /** Does some work during which expressions on this thread read these registers. */
    public static <T extends @Nullable Object> T with(RegisterRows rows, Supplier<T> work) {
        RegisterRows before = ROWS.get();
        ROWS.set(rows);
        try {
            return work.get();
        } finally {
            if (before == null) {
                ROWS.remove();
            } else {
                ROWS.set(before);
            }
        }
    }

    static List<FeelFunction> functions() {
        return List.of(
                FeelFunction.of(ROW, List.of(REGISTER, WHERE), FeelType.openContext(Map.of()), FeelRegisters::row),
                FeelFunction.of(
                        EXISTS,
                        List.of(REGISTER, WHERE),
                        FeelType.BOOLEAN,
                        a -> rows().row(a.text(0), a.context(1)).isPresent()),
                FeelFunction.of(
                        COUNT, List.of(REGISTER, WHERE), FeelType.NUMBER, a -> rows().count(a.text(0), a.context(1))),
                FeelFunction.of(VALUE, List.of(REGISTER, WHERE, COLUMN), FeelType.ANY, FeelRegisters::value));
    }

    private static @Nullable Object row(Arguments arguments) {
        return rows().row(arguments.text(0), arguments.context(1)).orElse(null);
    }

    private static @Nullable Object value(Arguments arguments) {
        return rows().row(arguments.text(0), arguments.context(1))
                .map(row -> row.get(arguments.text(2)))
                .orElse(null);
    }

    private static RegisterRows rows() {
        RegisterRows rows = ROWS.get();
        if (rows == null) {
            throw new IllegalArgumentException("registers cannot be read here");
        }
        return rows;
    }
}
