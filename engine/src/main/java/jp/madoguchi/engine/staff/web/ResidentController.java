package jp.madoguchi.engine.staff.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Residents;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
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

    private final Residents residents;

    ResidentController(Residents residents) {
        this.residents = residents;
    }

    record Shown(
            UUID id,
            String channel,
            String channelUser,
            boolean following,
            String language,
            Map<String, Object> attributes) {}

    record Page(List<Shown> items, int page) {}

    @GetMapping
    Page list(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        List<Shown> items = residents.list(new MunicipalityId(code), Paging.page(page), Paging.size(size)).stream()
                .map(r -> new Shown(r.id(), r.channel(), r.channelUser(), r.following(), r.language(), r.attributes()))
                .toList();
        return new Page(items, page);
    }
}
