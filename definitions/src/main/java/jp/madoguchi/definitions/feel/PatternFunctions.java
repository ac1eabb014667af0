package jp.madoguchi.definitions.feel;

import static jp.madoguchi.definitions.feel.FeelType.BOOLEAN;
import static jp.madoguchi.definitions.feel.FeelType.STRING;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import jp.madoguchi.definitions.feel.Signature.Parameter;
import jp.madoguchi.definitions.input.BoundedText;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;

/** FEEL's functions with regular expressions, with a limit on the steps of a match, which those of the engine have not. */
final class PatternFunctions extends JavaFunctionProvider {

    private static final FeelType STRINGS = FeelType.list(STRING);
    private static final Map<String, List<FeelFunction>> BY_NAME = Map.of(
            "matches",
            variants(
                    "matches",
                    List.of("input", "pattern"),
                    BOOLEAN,
                    a -> pattern(a, 1, 2).matcher(text(a)).find()),
            "replace",
            variants(
                    "replace",
                    List.of("input", "pattern", "replacement"),
                    STRING,
                    a -> pattern(a, 1, 3).matcher(text(a)).replaceAll(a.text(2))),
            "split",
            List.of(function(
                    "split",
                    List.of("string", "delimiter"),
                    STRINGS,
                    a -> List.of(pattern(a, 1, 2).split(text(a), -1)))),
            "extract",
            List.of(function(
                    "extract",
                    List.of("input", "pattern"),
                    STRINGS,
                    a -> pattern(a, 1, 2)
                            .matcher(text(a))
                            .results()
                            .map(MatchResult::group)
                            .toList())));

    @Override
    public Collection<String> getFunctionNames() {
        return BY_NAME.keySet();
    }

    @Override
    public Optional<JavaFunction> resolveFunction(String functionName) {
        return resolveFunctions(functionName).stream().findFirst();
    }

    @Override
    public List<JavaFunction> resolveFunctions(String functionName) {
        return BY_NAME.getOrDefault(functionName, List.of()).stream()
                .map(FeelFunctions::javaFunction)
                .toList();
    }

    /** With and without flags. */
    private static List<FeelFunction> variants(
            String name, List<String> parameters, FeelType result, Function<Arguments, Object> body) {
        List<String> withFlags =
                Stream.concat(parameters.stream(), Stream.of("flags")).toList();
        return List.of(function(name, parameters, result, body), function(name, withFlags, result, body));
    }

    private static FeelFunction function(
            String name, List<String> parameters, FeelType result, Function<Arguments, Object> body) {
        List<Parameter> typed = parameters.stream()
                .map(parameter -> new Parameter(parameter, STRING))
                .toList();
        return FeelFunction.of(name, typed, result, body);
    }

    private static BoundedText text(Arguments arguments) {
        return new BoundedText(arguments.text(0));
    }

    private static Pattern pattern(Arguments arguments, int index, int flagsIndex) {
        String pattern = arguments.text(index);
        int flags = 0;
        if (arguments.values().size() > flagsIndex) {
            String letters = arguments.text(flagsIndex);
            flags |= letters.contains("s") ? Pattern.DOTALL : 0;
            flags |= letters.contains("m") ? Pattern.MULTILINE : 0;
            flags |= letters.contains("i") ? Pattern.CASE_INSENSITIVE : 0;
            flags |= letters.contains("x") ? Pattern.COMMENTS : 0;
        }
        try {
            return Pattern.compile(pattern, flags);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("Invalid pattern '" + pattern + "'", e);
        }
    }
}
