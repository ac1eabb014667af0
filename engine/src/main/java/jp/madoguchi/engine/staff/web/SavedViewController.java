package jp.madoguchi.engine.staff.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.staff.SavedViews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Searches of the work list kept under a name. */
@RestController
@RequestMapping("/api/municipalities/{code}/saved-views")
@Needs(Action.CASES_READ)
class SavedViewController {

    private static final Set<String> PARAMETERS =
            Set.of("package", "procedure", "state", "department", "assignee", "from", "to", "overdue", "text", "sort");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_VALUE = 200;

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    record NewView(
            @Nullable String name,
            @Nullable Boolean shared,
            @Nullable Map<String, @Nullable String> search) {}

    /** @param own whether it is one's own, which one may remove */
    record View(UUID id, String name, boolean shared, boolean own, Map<String, String> search) {}

    record Listed(List<View> items) {}

    /** The own views and those others share, by name. */
    @GetMapping
    @Needs(value = Action.CASES_READ, impersonal = true)
    Listed all(@PathVariable String code, Acting acting) {
        return new Listed(views.of(new MunicipalityId(code), acting.id()).stream()
                .map(view -> view(view, acting))
                .toList());
    }

    /** Body: {@code {name, shared?, search}}; the search has the parameters of the list of cases. One of the same name is replaced. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View keep(@PathVariable String code, @RequestBody NewView body, Acting acting) {
        String name = body.name() == null ? "" : body.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new WrongField(
                    "name",
                    "名前を 1〜" + LONGEST_NAME + " 文字で入れてください。",
                    "The name is 1 to " + LONGEST_NAME + " characters; got " + name.length() + ".");
        }
        Map<String, @Nullable String> search = body.search() == null ? Map.of() : body.search();
        search.forEach(SavedViewController::check);
        return view(
                views.keep(
                        new MunicipalityId(code),
                        acting.id(),
                        name,
                        Boolean.TRUE.equals(body.shared()),
                        Map.copyOf(search)),
                acting);
    }

    private static void check(String parameter, @Nullable String value) {
        if (!PARAMETERS.contains(parameter)) {
            throw new IllegalArgumentException("search に「" + parameter + "」は使えません。使えるのは " + new TreeSet<>(PARAMETERS)
                    + " です。 / The list of cases has no parameter \"" + parameter + "\".");
        }
        if (value == null || value.isBlank() || value.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException("search の「" + parameter + "」を 1〜" + LONGEST_VALUE + " 文字で入れてください。 / \""
                    + parameter + "\" is 1 to " + LONGEST_VALUE + " characters.");
        }
    }

    /** Only the own ones. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> drop(@PathVariable String code, @PathVariable UUID id, Acting acting) {
        return views.drop(new MunicipalityId(code), acting.id(), id)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }

    private static View view(SavedViews.SavedView view, Acting acting) {
        return new View(view.id(), view.name(), view.shared(), view.owner().equals(acting.id()), view.search());
    }
}
