package jp.madoguchi.engine.exports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.engine.exports.Export.FileQuestion;
import org.jspecify.annotations.Nullable;

/**
 * The form of an export in every version that has cases. A case is read as the version it was answered with asked, so that no answer is
 * lost or misunderstood because the form was changed later.
 */
final class FormVersions {

    private final String main;
    private final Map<String, Form> forms;
    private final Map<String, FormColumns> columns = new LinkedHashMap<>();

    /**
     * @param main the version whose columns come first and whose headings hold
     * @param forms by version
     * @param personal whether personal questions may be told; a question that is personal in any version is personal in all
     */
    FormVersions(String main, Map<String, Form> forms, boolean stored, boolean personal) {
        this.main = main;
        this.forms = forms;
        Predicate<Question> included = personal ? question -> true : open(forms);
        columns.put(main, new FormColumns(Objects.requireNonNull(forms.get(main)), stored, included));
        forms.forEach(
                (version, form) -> columns.computeIfAbsent(version, other -> new FormColumns(form, stored, included)));
    }

    private static Predicate<Question> open(Map<String, Form> forms) {
        Set<String> personal = forms.values().stream()
                .flatMap(form -> form.allQuestions().stream())
                .filter(Question::personal)
                .map(Question::id)
                .collect(Collectors.toSet());
        return question -> !personal.contains(question.id());
    }

    /** Whether a version has a personal question of that id. */
    boolean isPersonal(String id) {
        return forms.values().stream()
                .flatMap(form -> form.allQuestions().stream())
                .anyMatch(question -> question.id().equals(id) && question.personal());
    }

    List<Column> main(boolean separate) {
        return union(version -> version.main(separate));
    }

    /** The groups that may be told, each as the first version that has it asks. */
    List<Question> groups() {
        Map<String, Question> groups = new LinkedHashMap<>();
        columns.values().forEach(version -> version.groups().forEach(group -> groups.putIfAbsent(group.id(), group)));
        return List.copyOf(groups.values());
    }

    List<Column> group(String id) {
        return union(version -> version.group(id));
    }

    List<FileQuestion> files() {
        Map<List<@Nullable String>, FileQuestion> files = new LinkedHashMap<>();
        for (FormColumns version : columns.values()) {
            for (FileQuestion file : version.files()) {
                files.putIfAbsent(Arrays.asList(file.group(), file.id()), file);
            }
        }
        return List.copyOf(files.values());
    }

    private List<Column> union(Function<FormColumns, List<Column>> some) {
        Map<String, Map<String, Column>> byVersion = new LinkedHashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        columns.forEach((version, known) -> {
            Map<String, Column> its = new LinkedHashMap<>();
            some.apply(known).forEach(column -> its.put(column.id(), column));
            byVersion.put(version, its);
            ids.addAll(its.keySet());
        });
        List<Column> all = new ArrayList<>();
        for (String id : ids) {
            Map<String, Column> its = new LinkedHashMap<>();
            byVersion.forEach((version, known) -> {
                if (known.containsKey(id)) {
                    its.put(version, known.get(id));
                }
            });
            all.add(union(its));
        }
        return all;
    }

    /** One column of all the versions that have it. */
    private Column union(Map<String, Column> its) {
        Column first = its.values().iterator().next();
        return forms.size() == 1
                ? first
                : first.reading(source -> {
                    String version = source.theCase().version().version();
                    // A version that got its first case after the export began is read as the main one.
                    Column column = its.get(forms.containsKey(version) ? version : main);
                    return column == null ? null : column.value().apply(source);
                });
    }
}
