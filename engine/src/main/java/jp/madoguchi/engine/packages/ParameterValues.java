package jp.madoguchi.engine.packages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.Manifest.Parameter;
import jp.madoguchi.definitions.packages.ParameterType;
import jp.madoguchi.definitions.packages.Problem;
import jp.madoguchi.definitions.text.Texts;

/** Checks the values a city sets for a package's parameters, and fills in the defaults. */
final class ParameterValues {

    private final Manifest manifest;
    private final Map<String, Object> given;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Object> complete = new LinkedHashMap<>();

    private ParameterValues(Manifest manifest, Map<String, Object> given) {
        this.manifest = manifest;
        this.given = given;
    }

    /**
     * @return all parameters by id, defaults filled in
     * @throws Packages.PackageRefused with everything that is wrong
     */
    static Map<String, Object> complete(Manifest manifest, Map<String, Object> given) {
        ParameterValues check = new ParameterValues(manifest, given);
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
        Optional<ParameterType.Expected> mismatch = ParameterType.mismatch(parameter.type(), value);
        if (mismatch.isEmpty()) {
            complete.put(parameter.id(), value);
        } else {
            problem(
                    parameter,
                    "「%s」には" + mismatch.get().ja() + "を入れてください。",
                    "Give parameter \"%s\" " + mismatch.get().en() + ".");
        }
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
}
