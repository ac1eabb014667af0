package jp.madoguchi.definitions.feel;

import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.HashMap;
import java.util.Map;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.ValueMapper;

/** FEEL's own functions and ours, built once; ours win, so that {@code now()} is the local time of Japan as answers are. */
final class AllFunctions implements FunctionProvider {

    private static final int MAX_SCALE = 1_000;

    static final AllFunctions INSTANCE = new AllFunctions();

    private final Map<String, List<ValFunction>> byName = new HashMap<>();

    private AllFunctions() {
        BuiltinFunctions builtin = new BuiltinFunctions(new FeelClock(), ValueMapper.defaultValueMapper());
        CollectionConverters.asJava(builtin.functionNames())
                .forEach(name -> byName.put(name, builtin.getFunctions(name).map(AllFunctions::limited)));
        byName.keySet().removeAll(Builtins.REFUSED);
        for (JavaFunctionProvider ours : java.util.List.of(new PatternFunctions(), new FeelFunctions())) {
            ours.getFunctionNames().forEach(name -> byName.put(name, ours.getFunctions(name)));
        }
    }

    /** Rounding to a hundred million places would take minutes. */
    private static ValFunction limited(ValFunction function) {
        int scale = function.params().indexOf("scale");
        return scale < 0
                ? function
                : new ValFunction(
                        function.params(),
                        arguments -> {
                            if (arguments.apply(scale) instanceof ValNumber places) {
                                Interpreter.limit(places.value().bigDecimal(), MAX_SCALE);
                            }
                            return function.invoke().apply(arguments);
                        },
                        function.hasVarArgs());
    }

    @Override
    public List<ValFunction> getFunctions(String name) {
        return byName.getOrDefault(name, List.<ValFunction>newBuilder().result());
    }

    @Override
    public Iterable<String> functionNames() {
        return CollectionConverters.asScala(byName.keySet());
    }
}
