package jp.madoguchi.definitions.feel;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValDate;
import org.camunda.feel.syntaxtree.ValDateTime;
import org.camunda.feel.syntaxtree.ValDayTimeDuration;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValLocalDateTime;
import org.camunda.feel.syntaxtree.ValLocalTime;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.camunda.feel.syntaxtree.ValTime;
import org.camunda.feel.syntaxtree.ValYearMonthDuration;
import org.camunda.feel.syntaxtree.ZonedTime;
import org.jspecify.annotations.Nullable;

/**
 * FEEL values and Java values. The engine's own mapper would open any Java object by reflection; this one knows a closed list of types
 * and refuses the rest.
 */
final class Values {

    private Values() {}

    static Val toFeel(@Nullable Object value) {
        if (value == null) {
            return ValNull$.MODULE$;
        } else if (value instanceof Val already) {
            return already;
        } else if (value instanceof String || value instanceof Enum<?> || value instanceof Character) {
            return new ValString(value.toString());
        } else if (value instanceof Boolean bool) {
            return new ValBoolean(bool);
        } else if (value instanceof Number number) {
            return new ValNumber(new camundajar.impl.scala.math.BigDecimal(decimal(number)));
        } else if (value instanceof Map<?, ?> map) {
            return context(map);
        } else if (value instanceof Iterable<?> items) {
            ArrayList<Val> converted = new ArrayList<>();
            items.forEach(item -> converted.add(toFeel(item)));
            return new ValList(CollectionConverters.asScala(converted).toList());
        }
        return temporal(value);
    }

    private static Val temporal(Object value) {
        if (value instanceof LocalDate date) {
            return new ValDate(date);
        } else if (value instanceof LocalTime time) {
            return new ValLocalTime(time);
        } else if (value instanceof LocalDateTime dateTime) {
            return new ValLocalDateTime(dateTime);
        } else if (value instanceof ZonedDateTime dateTime) {
            return new ValDateTime(dateTime);
        } else if (value instanceof OffsetDateTime dateTime) {
            return new ValDateTime(dateTime.toZonedDateTime());
        } else if (value instanceof OffsetTime time) {
            return new ValTime(ZonedTime.of(time));
        } else if (value instanceof Duration duration) {
            return new ValDayTimeDuration(duration);
        } else if (value instanceof Period period) {
            return new ValYearMonthDuration(period);
        }
        throw new IllegalArgumentException("FEEL knows no " + value.getClass().getName());
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        } else if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        } else if (number instanceof Double || number instanceof Float) {
            return new BigDecimal(number.toString());
        }
        return BigDecimal.valueOf(number.longValue());
    }

    private static Val context(Map<?, ?> map) {
        Map<String, @Nullable Object> byName = new LinkedHashMap<>();
        map.forEach((name, value) -> byName.put(String.valueOf(name), value));
        return new ValContext(new JavaContext(new Variables(byName)));
    }

    /** Members are turned into FEEL values only when they are read. */
    private record JavaContext(Variables variableProvider) implements Context {
        @Override
        public FunctionProvider functionProvider() {
            return FunctionProvider.EmptyFunctionProvider$.MODULE$;
        }
    }

    /** Whole numbers come as {@code Integer} or {@code Long} when they fit, others as {@code BigDecimal}. */
    static @Nullable Object toJava(Val value) {
        if (value instanceof ValString string) {
            return string.value();
        } else if (value instanceof ValNumber number) {
            return number(number.value().bigDecimal());
        } else if (value instanceof ValBoolean bool) {
            return bool.value();
        } else if (value instanceof ValList list) {
            ArrayList<@Nullable Object> items = new ArrayList<>();
            CollectionConverters.asJava(list.items()).forEach(item -> items.add(toJava(item)));
            return items;
        } else if (value instanceof ValContext context) {
            return map(context);
        } else if (value == ValNull$.MODULE$) {
            return null;
        }
        return fromTemporal(value);
    }

    private static Object fromTemporal(Val value) {
        if (value instanceof ValDate date) {
            return date.value();
        } else if (value instanceof ValLocalTime time) {
            return time.value();
        } else if (value instanceof ValTime time) {
            return time.value().toOffsetTime();
        } else if (value instanceof ValLocalDateTime dateTime) {
            return dateTime.value();
        } else if (value instanceof ValDateTime dateTime) {
            return dateTime.value();
        } else if (value instanceof ValDayTimeDuration duration) {
            return duration.value();
        } else if (value instanceof ValYearMonthDuration period) {
            return period.value();
        }
        throw new IllegalArgumentException("no plain value: " + value.getClass().getSimpleName());
    }

    static Number number(BigDecimal decimal) {
        if (decimal.signum() == 0) {
            return 0;
        }
        boolean whole = decimal.scale() <= 0 || decimal.stripTrailingZeros().scale() <= 0;
        if (whole && decimal.precision() - decimal.scale() <= 19) {
            BigInteger integer = decimal.toBigInteger();
            if (integer.bitLength() < Integer.SIZE) {
                return integer.intValue();
            } else if (integer.bitLength() < Long.SIZE) {
                return integer.longValue();
            }
        }
        return decimal;
    }

    private static Map<String, @Nullable Object> map(ValContext context) {
        LinkedHashMap<String, @Nullable Object> members = new LinkedHashMap<>();
        for (Tuple2<String, Object> entry : CollectionConverters.asJava(
                context.context().variableProvider().getVariables().toSeq())) {
            members.put(entry._1(), entry._2() instanceof Val val ? toJava(val) : entry._2());
        }
        return members;
    }
}
