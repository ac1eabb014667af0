package jp.madoguchi.engine.staff.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.ResidentSearch;
import jp.madoguchi.engine.residents.ResidentSearch.Found;
import jp.madoguchi.engine.residents.UnknownResident;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.staff.web.CaseView.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The residents of a municipality. */
@RestController
@RequestMapping("/api/municipalities/{code}/residents")
@Needs(Action.RESIDENTS_READ)
class ResidentController {

    private final ResidentSearch residents;
    private final Cases cases;
    private final CaseViews views;

    ResidentController(ResidentSearch residents, Cases cases, CaseViews views) {
        this.residents = residents;
        this.cases = cases;
        this.views = views;
    }

    /**
     * @param name given last in an application
     * @param arrived when first heard of
     * @param followingSince when the account was last blocked or followed; null when that was not noted
     */
    record Shown(
            UUID id,
            String channel,
            String channelKind,
            String channelUser,
            boolean following,
            String language,
            @Nullable String name,
            Map<String, Object> attributes,
            Instant arrived,
            @Nullable Instant followingSince) {

        static Shown of(Found found) {
            Resident resident = found.resident();
            return new Shown(
                    resident.id(),
                    resident.channel(),
                    resident.channelKind(),
                    resident.channelUser(),
                    resident.following(),
                    resident.language(),
                    found.name(),
                    resident.attributes(),
                    found.arrived(),
                    found.followingSince());
        }
    }

    record Page(List<Shown> items, int page, long total) {}

    /** @param cases newest first, of the departments within reach */
    record OneResident(Shown resident, List<Listed> cases) {}

    /** With {@code text}, only residents found by it: parts of names, whole phone numbers, addresses of mail and numbers of cases. */
    @GetMapping
    Page list(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        ResidentSearch.Page found =
                residents.page(new MunicipalityId(code), text, Paging.page(page), Paging.size(size));
        return new Page(found.items().stream().map(Shown::of).toList(), found.page(), found.total());
    }

    @GetMapping("/{id}")
    OneResident show(@PathVariable String code, @PathVariable UUID id, Acting acting) {
        MunicipalityId municipality = new MunicipalityId(code);
        Found found = residents.find(municipality, id).orElseThrow(() -> new UnknownResident(id));
        return new OneResident(Shown.of(found), views.listed(municipality, reached(found.resident(), acting)));
    }

    private List<Case> reached(Resident resident, Acting acting) {
        Set<String> departments = acting.reach(Action.CASES_READ).departments();
        return cases.of(resident).stream()
                .filter(theCase -> departments == null || departments.contains(theCase.department()))
                .toList();
    }
}
