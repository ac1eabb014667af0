package jp.madoguchi.engine.packages.web;

import java.util.Comparator;
import java.util.List;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.FormFiles;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The forms a package has: staff choose one of them to send in a thread. */
@RestController
@RequestMapping("/api/municipalities/{code}/packages/{id}/forms")
@Needs(Action.DEFINITIONS_READ)
class FormListController {

    private final FormFiles forms;

    FormListController(FormFiles forms) {
        this.forms = forms;
    }

    record Listed(String id, String title) {}

    /** @param version that version; else the published one, else the newest */
    @GetMapping
    List<Listed> list(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String version) {
        return forms.installed(new MunicipalityId(code), id, version).definition().forms().values().stream()
                .map(form -> new Listed(form.id(), form.title().in(Texts.JAPANESE)))
                .sorted(Comparator.comparing(Listed::id))
                .toList();
    }
}
