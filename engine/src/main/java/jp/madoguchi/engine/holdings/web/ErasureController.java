package jp.madoguchi.engine.holdings.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.definitions.input.Folding;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.holdings.Certificate;
import jp.madoguchi.engine.holdings.Erasures;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Obstacle;
import jp.madoguchi.engine.residents.ResidentSearch;
import jp.madoguchi.engine.residents.ResidentSearch.Found;
import jp.madoguchi.engine.residents.UnknownResident;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erases what the city holds on a resident. */
@RestController
@RequestMapping("/api/municipalities/{code}/residents/{id}/erasure")
@Needs(Action.RESIDENTS_ERASE)
class ErasureController {

    private static final int LONGEST_REASON = 200;

    private final Erasures erasures;
    private final ResidentSearch residents;

    ErasureController(Erasures erasures, ResidentSearch residents) {
        this.erasures = erasures;
        this.residents = residents;
    }

    /** @param confirm what has to be typed: the resident's name, or the id when no name is known */
    record Preview(
            UUID resident,
            String confirm,
            boolean possible,
            List<Obstacle> obstacles,
            List<Erasing.Line> erased,
            List<Erasing.Line> kept) {}

    record Wanted(@Nullable String reason, @Nullable String confirm) {}

    /** What would be erased, what is kept and why, and what is in the way. Changes nothing. */
    @GetMapping
    Preview preview(@PathVariable String code, @PathVariable UUID id, Acting acting) {
        Whole.needs(acting, Action.RESIDENTS_ERASE);
        MunicipalityId municipality = new MunicipalityId(code);
        String confirm = Objects.requireNonNullElse(find(municipality, id).name(), id.toString());
        Erasures.Preview found = erasures.preview(municipality, id);
        return new Preview(id, confirm, found.obstacles().isEmpty(), found.obstacles(), found.erased(), found.kept());
    }

    /** Cannot be undone. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Certificate erase(@PathVariable String code, @PathVariable UUID id, @RequestBody Wanted body, Acting acting) {
        Whole.needs(acting, Action.RESIDENTS_ERASE);
        MunicipalityId municipality = new MunicipalityId(code);
        Found found = find(municipality, id);
        String reason = Objects.requireNonNullElse(body.reason(), "").strip();
        checkReason(reason, found);
        checkConfirmed(Objects.requireNonNullElse(body.confirm(), ""), found);
        return erasures.erase(municipality, id, reason, acting);
    }

    private Found find(MunicipalityId municipality, UUID id) {
        return residents.find(municipality, id).orElseThrow(() -> new UnknownResident(id));
    }

    private static void checkReason(String reason, Found found) {
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new WrongField(
                    "reason",
                    "理由を 1〜" + LONGEST_REASON + " 文字で入れてください（例：本人からの請求）。",
                    "Say why, in 1 to " + LONGEST_REASON + " characters, for example: asked for by the resident.");
        }
        String folded = folded(reason);
        if (Personal.texts(personal(found)).anyMatch(text -> folded.contains(folded(text)))) {
            throw new WrongField(
                    "reason",
                    "理由は証明書に残ります。氏名や電話番号など、本人の分かることを書かないでください。",
                    "The reason stays on the certificate: it must not name the resident.");
        }
    }

    private static Map<String, Object> personal(Found found) {
        return Map.of(
                "user", found.resident().channelUser(),
                "name", Objects.requireNonNullElse(found.name(), ""),
                "attributes", found.resident().attributes());
    }

    private static void checkConfirmed(String typed, Found found) {
        String name = found.name();
        boolean same = typed.strip().equals(found.resident().id().toString())
                || (name != null && folded(typed).equals(folded(name)));
        if (!same) {
            throw new WrongField(
                    "confirm", "確かめるため、住民の名前か ID をそのまま入れてください。", "To confirm, type the resident's name or id.");
        }
    }

    private static String folded(String text) {
        return Folding.fold(text).replaceAll("\\s", "");
    }
}
