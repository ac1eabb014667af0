package jp.madoguchi.engine.threads.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.rights.Reach;
import jp.madoguchi.engine.threads.SettingsStore;
import jp.madoguchi.engine.threads.ThreadSettings;
import jp.madoguchi.engine.threads.ThreadState;
import jp.madoguchi.engine.threads.Threads;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All threads of a municipality, and how it wants them. */
@RestController
@RequestMapping("/api/municipalities/{code}/threads")
@Needs(Action.CASES_READ)
class ThreadListController {

    private final Threads threads;
    private final SettingsStore settings;

    ThreadListController(Threads threads, SettingsStore settings) {
        this.threads = threads;
        this.settings = settings;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(
            UUID id,
            @JsonProperty("case") @Nullable String caseNumber,
            UUID resident,
            int unread,
            long readUpTo,
            Instant changed,
            String url) {}

    record Page(List<Listed> items, int page, long total) {}

    /** The settings in JSON; lengths are ISO 8601. What is absent in a body stays as it is. */
    record Settings(
            @Nullable Boolean showStaffNames,
            @Nullable String openFor,
            @Nullable String mailEvery,
            @Nullable String mail) {}

    /** The threads between staff and residents, the one that changed last first. */
    @GetMapping
    Page list(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Acting acting) {
        MunicipalityId municipality = new MunicipalityId(code);
        Reach reach = acting.reach(Action.CASES_READ);
        List<Listed> items =
                threads.page(municipality, reach, unread, ThreadRequests.page(page), ThreadRequests.size(size)).stream()
                        .map(ThreadListController::listed)
                        .toList();
        return new Page(items, page, threads.count(municipality, reach, unread));
    }

    private static Listed listed(ThreadState thread) {
        String number = thread.subject().caseNumber();
        String of = number == null ? "residents/" + thread.subject().resident() : "cases/" + number;
        return new Listed(
                thread.id(),
                number,
                thread.subject().resident(),
                thread.unread(),
                thread.staffRead(),
                thread.changed(),
                "/api/municipalities/" + thread.municipality() + "/" + of + "/thread");
    }

    @GetMapping("/settings")
    @Needs(Action.SETTINGS_READ)
    Settings settings(@PathVariable String code) {
        return shown(settings.of(new MunicipalityId(code)));
    }

    /** Body: {@code {showStaffNames?, openFor?, mailEvery?, mail?}}; an empty mail means none. */
    @PutMapping("/settings")
    @Needs(Action.SETTINGS_CHANGE)
    Settings set(@PathVariable String code, @RequestBody Settings body, HttpServletRequest request) {
        MunicipalityId municipality = new MunicipalityId(code);
        ThreadSettings now = settings.of(municipality);
        ThreadSettings wanted = new ThreadSettings(
                body.showStaffNames() == null ? now.showStaffNames() : body.showStaffNames(),
                length("openFor", body.openFor(), now.openFor()),
                length("mailEvery", body.mailEvery(), now.mailEvery()),
                body.mail() == null ? now.mail() : body.mail().isBlank() ? null : ThreadSettings.address(body.mail()));
        settings.put(municipality, wanted);
        AuditNotes.of(request).before(noted(now)).after(noted(wanted));
        return shown(wanted);
    }

    private static Settings shown(ThreadSettings settings) {
        return new Settings(
                settings.showStaffNames(),
                settings.openFor().toString(),
                settings.mailEvery().toString(),
                settings.mail());
    }

    private static Map<String, Object> noted(ThreadSettings settings) {
        return AuditNotes.values(
                "showStaffNames",
                settings.showStaffNames(),
                "openFor",
                settings.openFor().toString(),
                "mailEvery",
                settings.mailEvery().toString(),
                "mail",
                settings.mail());
    }

    private static Duration length(String name, @Nullable String wanted, Duration now) {
        if (wanted == null) {
            return now;
        }
        try {
            return Duration.parse(wanted);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    name + " は ISO 8601 の長さ（例: P14D、PT30M）にしてください。 / Expected \"" + name
                            + "\" as an ISO 8601 duration such as P14D, got \"" + wanted + "\".",
                    e);
        }
    }
}
