package jp.madoguchi.definitions.feel;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValNull$;
import org.jspecify.annotations.Nullable;

/**
 * Our functions beside those of FEEL, as the table in {@code docs/feel.md} describes them. Can be given to any FEEL engine, so that they are
 * the same in forms, scenarios, DMN and BPMN. Every one gives null when an argument is null.
 */
public final class FeelFunctions extends JavaFunctionProvider {

    private static final Map<String, FeelFunction> BY_NAME = Stream.concat(
                    OurFunctions.all().stream(), FeelRegisters.functions().stream())
            .collect(Collectors.toUnmodifiableMap(FeelFunction::name, f -> f));

    static Optional<FeelFunction> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    @Override
    public Optional<JavaFunction> resolveFunction(String functionName) {
        return find(functionName).map(FeelFunctions::javaFunction);
    }

    @Override
    public Collection<String> getFunctionNames() {
        return BY_NAME.keySet();
    }

    static JavaFunction javaFunction(FeelFunction function) {
        return new JavaFunction(function.parameterNames(), arguments -> call(function, arguments));
    }

    private static Val call(FeelFunction function, List<Val> arguments) {
        List<Object> values = new ArrayList<>(arguments.size());
        for (Val argument : arguments) {
            @Nullable Object value = Values.toJava(argument);
            if (value == null) {
                return ValNull$.MODULE$;
            }
            values.add(value);
        }
        try {
            return Values.toFeel(function.body().apply(new Arguments(values)));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return new ValError(String.valueOf(e.getMessage()));
        }
    }
}
