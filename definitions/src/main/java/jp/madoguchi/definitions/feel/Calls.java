package jp.madoguchi.definitions.feel;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.definitions.text.Nearest;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ValFunction;

/** The types of function calls: whether there is such a function, how many arguments it takes, and of which types. */
final class Calls {

    private final TypeCheck check;
    private final RegisterCalls registers;

    Calls(TypeCheck check) {
        this.check = check;
        this.registers = new RegisterCalls(check);
    }

    FeelType type(FunctionInvocation call, Names names) {
        List<FeelType> arguments = new ArrayList<>();
        for (Exp argument : Tree.arguments(call.params())) {
            arguments.add(check.type(argument, names));
        }
        FeelType local = names.type(call.function());
        if (local == FeelType.FUNCTION || local == FeelType.ANY) {
            return FeelType.ANY;
        }
        List<ValFunction> variants = CollectionConverters.asJava(AllFunctions.INSTANCE.getFunctions(call.function()));
        if (variants.isEmpty()) {
            check.note(Findings.unknownFunction(check.feel(), call.function(), nearest(call.function())));
            return FeelType.ANY;
        }
        Set<String> named = Tree.named(call.params()).keySet();
        if (!named.isEmpty()) {
            return namedCall(call.function(), variants, named);
        } else if (variants.stream().noneMatch(variant -> takes(variant, arguments.size()))) {
            check.note(Findings.wrongCount(check.feel(), call.function(), arguments.size(), ways(variants)));
            return FeelType.ANY;
        }
        FeelType type = typed(call.function(), arguments);
        return RegisterCalls.knows(call.function())
                ? registers.type(call.function(), Tree.arguments(call.params()), arguments, names.scope(), type)
                : type;
    }

    private FeelType namedCall(String function, List<ValFunction> variants, Set<String> named) {
        if (variants.stream().noneMatch(variant -> parameters(variant).containsAll(named))) {
            check.note(Findings.wrongCount(check.feel(), function, named.size(), ways(variants)));
        }
        return FeelType.ANY;
    }

    private FeelType typed(String function, List<FeelType> arguments) {
        Optional<FeelFunction> ours = FeelFunctions.find(function);
        if (ours.isPresent()) {
            return ours(ours.get().signature(), arguments);
        }
        return Builtins.types(function).map(types -> builtin(types, arguments)).orElse(FeelType.ANY);
    }

    private FeelType ours(Signature signature, List<FeelType> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            FeelType wanted = signature.parameters().get(i).type();
            boolean dayOfDateTime = wanted == FeelType.DATE && arguments.get(i) == FeelType.DATE_TIME;
            if (!dayOfDateTime && !Compatible.fits(arguments.get(i), wanted)) {
                check.note(Findings.wrongArgument(check.feel(), signature.name(), i + 1, arguments.get(i), wanted));
            }
        }
        return signature.result();
    }

    private FeelType builtin(Builtins.Types types, List<FeelType> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (!types.takes(i, arguments.get(i))) {
                check.note(
                        Findings.wrongArgument(check.feel(), types.name(), i + 1, arguments.get(i), types.wanted(i)));
            }
        }
        return types.resultFor(arguments);
    }

    private static boolean takes(ValFunction variant, int count) {
        int parameters = parameters(variant).size();
        return parameters == count || (variant.hasVarArgs() && parameters <= count);
    }

    private static List<String> parameters(ValFunction variant) {
        return CollectionConverters.asJava(variant.params());
    }

    private static Set<String> ways(List<ValFunction> variants) {
        Set<String> ways = new TreeSet<>();
        for (ValFunction variant : variants) {
            // the engine's own source misspells the name of a parameter
            String parameters = String.join(", ", parameters(variant)).replace("camundajar.impl.scala", "scale");
            ways.add(parameters + (variant.hasVarArgs() ? ", …" : ""));
        }
        return ways;
    }

    private static Optional<String> nearest(String name) {
        return name.startsWith("not ")
                ? Optional.of("not(" + name.substring(4) + "(…))")
                : Nearest.to(name, CollectionConverters.asJavaCollection(AllFunctions.INSTANCE.functionNames()));
    }
}
