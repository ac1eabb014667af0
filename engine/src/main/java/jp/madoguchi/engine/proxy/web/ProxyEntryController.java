package jp.madoguchi.engine.proxy.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.proxy.ProxyEntries;
import jp.madoguchi.engine.proxy.ProxyEntry;
import jp.madoguchi.engine.proxy.Startable;
import jp.madoguchi.engine.proxy.Startable.Offered;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Staff enter an application for a person at the counter, on the telephone or by post, by the same form. */
@RestController
@RequestMapping("/api/municipalities/{code}/proxy-entries")
@Needs(Action.CASES_WORK)
class ProxyEntryController {

    private final ProxyEntries entries;
    private final Startable startable;
    private final EntryDoor door;
    private final Typing typing;

    ProxyEntryController(ProxyEntries entries, Startable startable, EntryDoor door, Typing typing) {
        this.entries = entries;
        this.startable = startable;
        this.door = door;
        this.typing = typing;
    }

    record ProcedureView(
            @JsonProperty("package") String packageId,
            String version,
            String procedure,
            String title,
            String department) {}

    record Procedures(List<ProcedureView> items) {}

    record Unsent(List<EntryView.Listed> items) {}

    /** @param by for whom a program acts; of a signed-in person the name is known */
    record NewEntry(
            @JsonProperty("package") @Nullable String packageId,
            @Nullable String procedure,
            @Nullable String way,
            @Nullable String by) {}

    /** What can be entered: of published packages, with cases of the departments within reach. */
    @GetMapping("/procedures")
    @Needs(value = Action.CASES_WORK, impersonal = true)
    Procedures procedures(@PathVariable String code, Acting acting) {
        return new Procedures(startable.in(new MunicipalityId(code), acting.reach(Action.CASES_WORK)).stream()
                .map(ProxyEntryController::view)
                .toList());
    }

    private static ProcedureView view(Offered offered) {
        return new ProcedureView(
                offered.version().id(),
                offered.version().version(),
                offered.procedure(),
                offered.title(),
                offered.department());
    }

    /** What the caller began and did not send, the one worked on last first. */
    @GetMapping
    Unsent list(@PathVariable String code, Acting acting) {
        return new Unsent(entries.open(new MunicipalityId(code), acting.id()).stream()
                .map(entry -> EntryView.Listed.of(entry, startable.of(entry)))
                .toList());
    }

    /** Body: {@code {package, procedure, way: counter | phone | post}}. Asked in the language of {@code Accept-Language}. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    EntryView begin(@PathVariable String code, @RequestBody NewEntry body, HttpServletRequest request, Acting acting) {
        MunicipalityId municipality = new MunicipalityId(code);
        Offered offered = Beginnings.procedure(
                startable.in(municipality, acting.reach(Action.CASES_WORK)), body.packageId(), body.procedure());
        return typing.shown(entries.begin(
                municipality,
                offered,
                Beginnings.way(body.way()),
                Beginnings.staff(acting, body.by()),
                AskedIn.language(request)));
    }

    @GetMapping("/{id}")
    EntryView show(@PathVariable String code, @PathVariable UUID id, HttpServletRequest request, Acting acting) {
        ProxyEntry entry = door.find(code, id, acting);
        return EntryView.of(
                entry,
                startable.of(entry),
                entries.view(entry, AskedIn.language(request)).orElse(null),
                List.of());
    }

    /** Throws away what is not sent. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String code, @PathVariable UUID id, Acting acting) {
        entries.discard(door.find(code, id, acting));
    }

    /**
     * Answers what is asked. Body: {@code {step}} with one of {@code text}, {@code tap} (data of a button), {@code pick: {data, value}},
     * {@code place: {latitude, longitude, title?, address?}}. An answer that is not taken is 400 with the form's reason at the field
     * {@code answer}; 409 when something else is asked by now.
     */
    @PostMapping("/{id}/turns")
    EntryView turn(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody Turns.Turn body,
            HttpServletRequest request,
            Acting acting) {
        return typing.take(door.find(code, id, acting), body, request, acting);
    }

    /** Answers with a photo or file as the body. */
    @PostMapping("/{id}/media")
    EntryView media(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam String step,
            @RequestParam(required = false) @Nullable String name,
            HttpServletRequest request,
            Acting acting)
            throws IOException {
        return typing.take(door.find(code, id, acting), step, name, request, acting);
    }
}
