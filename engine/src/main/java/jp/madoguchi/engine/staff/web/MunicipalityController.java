package jp.madoguchi.engine.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.Municipality;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes and lists municipalities. */
@RestController
@RequestMapping("/api/municipalities")
@Needs(Action.OWN_ACCOUNT)
class MunicipalityController {

    private static final int LONGEST_NAME = 200;
    private static final String NAME = "name";

    private final Municipalities municipalities;

    MunicipalityController(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    record Named(@Nullable String name) {}

    record Shown(String code, String name) {}

    @GetMapping
    List<Shown> list(Acting acting) {
        return municipalities.all().stream()
                .filter(municipality -> acting.belongsTo(municipality.id()))
                .map(MunicipalityController::shown)
                .toList();
    }

    @PutMapping("/{code}")
    @Needs(Action.SETTINGS_CHANGE)
    Shown put(@PathVariable String code, @RequestBody Named body, HttpServletRequest request) {
        String name = body.name();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name（自治体名）を 1〜200 文字で入れてください。 / \"name\" needs 1 to 200 characters.");
        }
        AuditNotes notes = AuditNotes.of(request);
        municipalities
                .find(new MunicipalityId(code))
                .ifPresent(before -> notes.before(AuditNotes.values(NAME, before.name())));
        notes.after(AuditNotes.values(NAME, name.strip()));
        return shown(municipalities.put(new MunicipalityId(code), name.strip()));
    }

    private static Shown shown(Municipality municipality) {
        return new Shown(municipality.id().value(), municipality.name());
    }
}
