package jp.madoguchi.definitions.feel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of our functions: how it is called and what it does. */
record FeelFunction(Signature signature, Function<Arguments, @Nullable Object> body) {

    static FeelFunction of(
            String name,
            List<Signature.Parameter> parameters,
            FeelType result,
            Function<Arguments, @Nullable Object> body) {
        return new FeelFunction(new Signature(name, parameters, false, result), body);
    }

    String name() {
        return signature.name();
    }

    List<String> parameterNames() {
        return signature.parameters().stream().map(Signature.Parameter::name).toList();
    }
}
