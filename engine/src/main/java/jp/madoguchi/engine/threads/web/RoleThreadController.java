package jp.madoguchi.engine.threads.web;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.threads.Threads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Threads of residents among themselves, as far as their package lets staff read along. */
@RestController
@RequestMapping("/api/municipalities/{code}/threads/roles")
@Needs(Action.RESIDENTS_READ)
class RoleThreadController {

    private final Threads threads;
    private final ThreadViews views;

    RoleThreadController(Threads threads, ThreadViews views) {
        this.threads = threads;
        this.views = views;
    }

    record Listed(UUID id, String url) {}

    record Page(List<Listed> items, int page) {}

    /** Those of all packages that declare {@code staffRead}, the one that changed last first. */
    @GetMapping
    Page list(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        List<Listed> items =
                threads
                        .readable(new MunicipalityId(code), ThreadRequests.page(page), ThreadRequests.size(size))
                        .stream()
                        .map(thread -> new Listed(
                                thread.id(), "/api/municipalities/" + code + "/threads/roles/" + thread.id()))
                        .toList();
        return new Page(items, page);
    }

    /** The last entries, oldest first; 404 also where staff may not read. */
    @GetMapping("/{id}")
    ThreadView show(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "200") int size) {
        return threads.readable(new MunicipalityId(code), id)
                .map(thread -> views.view(thread, before, ThreadRequests.size(size)))
                .orElseThrow(() -> new Threads.UnknownThread(
                        "やりとり " + id + " はないか、職員は読めません。 / There is no such thread, or staff may not read it."));
    }
}
