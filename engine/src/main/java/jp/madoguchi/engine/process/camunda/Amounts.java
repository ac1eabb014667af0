package jp.madoguchi.engine.process.camunda;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.engine.payments.Item;
import jp.madoguchi.engine.time.TurnableClock;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what steps say about money: FEEL, with or without an equals sign before it. Parts of a yen are cut off. */
@Component
class Amounts {

    private final CaseScope cases;

    Amounts(CaseScope cases) {
        this.cases = cases;
    }

    /** Null when the expression gives nothing. */
    @Nullable Long yen(String written, VariableScope scope) {
        Object value = value(written, scope);
        if (value == null) {
            return null;
        } else if (value instanceof Number number) {
            return whole(number);
        }
        throw new IllegalArgumentException("expected an amount of yen from " + written + ", got " + value);
    }

    /** Without what costs nothing. */
    List<Item> items(@Nullable String written, VariableScope scope) {
        List<Item> items = new ArrayList<>();
        if (written != null && value(written, scope) instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> item
                        && item.get("amount") instanceof Number amount
                        && whole(amount) != 0) {
                    items.add(new Item(String.valueOf(item.get("title")), whole(amount)));
                }
            }
        }
        return items;
    }

    /** The day of a date or a date and time. */
    @Nullable LocalDate day(@Nullable String written, VariableScope scope) {
        return written == null
                ? null
                : LocalDate.ofInstant(Moments.of(value(written, scope), cases.now()), TurnableClock.TOKYO);
    }

    private @Nullable Object value(String written, VariableScope scope) {
        String source = written.startsWith("=") ? written.substring(1) : written;
        return cases.evaluate(new Feel(source.strip()), scope);
    }

    private static long whole(Number number) {
        return new BigDecimal(number.toString()).setScale(0, RoundingMode.DOWN).longValueExact();
    }
}
