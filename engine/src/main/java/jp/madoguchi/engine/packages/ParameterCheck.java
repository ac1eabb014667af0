package jp.madoguchi.engine.packages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.Manifest.Parameter;
import jp.madoguchi.definitions.packages.Problem;
import jp.madoguchi.definitions.text.Texts;

/** Checks the values a city sets for a package's parameters, and fills in the defaults. */
final class ParameterCheck {

    private final Manifest manifest;
    private final Map<String, Object> given;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Object> complete = new LinkedHashMap<>();

    private ParameterCheck(Manifest manifest, Map<String, Object> given) {
        this.manifest = manifest;
        this.given = given;
    }

    /**
     * @return all parameters by id, defaults filled in
     * @throws Packages.PackageRefused with everything that is wrong
     */
    static Map<String, Object> complete(Manifest manifest, Map<String, Object> given) {
        ParameterCheck check = new ParameterCheck(manifest, given);
        manifest.parameters().forEach(check::take);
        given.keySet().stream()
                .filter(id -> manifest.parameters().stream().noneMatch(p -> p.id().equals(id)))
                .forEach(check::unknown);
        if (!check.problems.isEmpty()) {
            throw new Packages.PackageRefused(check.problems);
        }
        return check.complete;
    }

    private void take(Parameter parameter) {
        Object value = given.get(parameter.id());
        if (value == null) {
            value = parameter.defaultValue();
        }
        if (value == null) {
            if (parameter.required()) {
                problem(
                        parameter,
                        "「%s」が設定されていません。公開する前に値を入れてください。",
                        "Parameter \"%s\" is not set; give it a value before publishing.");
            }
            return;
        }
        if (!fits(parameter.type(), value)) {
            problem(
                    parameter,
                    "「%s」の値が型（" + parameter.type() + "）に合いません。正しい形の値を入れてください。",
                    "The value of parameter \"%s\" is not of type " + parameter.type()
                            + "; give a value of that type.");
            return;
        }
        complete.put(parameter.id(), value);
    }

    private void unknown(String id) {
        problems.add(new Problem(
                "package.json",
                "/parameters",
                0,
                "パラメーター「" + id + "」はこのパッケージにありません。名前を確かめるか、取り除いてください。",
                "This package has no parameter \"" + id + "\"; check its name or leave it out."));
    }

    private void problem(Parameter parameter, String ja, String en) {
        int index = manifest.parameters().indexOf(parameter);
        problems.add(new Problem(
                "package.json",
                "/parameters/" + index,
                0,
                ja.formatted(parameter.title().in(Texts.JAPANESE)),
                en.formatted(parameter.id())));
    }

    private static boolean fits(String type, Object value) {
        return switch (type) {
            case "integer", "yen" -> value instanceof Integer || value instanceof Long;
            case "boolean" -> value instanceof Boolean;
            case "date" -> value instanceof String text && isDate(text);
            case "email" -> value instanceof String text && text.matches("[^@\\s,<>]+@[^@\\s,<>]+\\.[^@\\s,<>]+");
            case "image" ->
                value instanceof String text && text.matches("(?s)data:image/(png|jpeg);base64,[A-Za-z0-9+/=]+");
            default -> value instanceof String;
        };
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
