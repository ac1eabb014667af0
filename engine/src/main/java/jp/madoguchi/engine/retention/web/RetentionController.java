package jp.madoguchi.engine.retention.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.retention.Retention;
import jp.madoguchi.engine.retention.RetentionPreviews;
import jp.madoguchi.engine.retention.RetentionRun;
import jp.madoguchi.engine.retention.RetentionTimes;
import jp.madoguchi.engine.retention.RetentionTimes.OfProcedure;
import jp.madoguchi.engine.retention.TimesStore;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For how many months the municipality keeps what is over. */
@RestController
@RequestMapping("/api/municipalities/{code}/settings/retention")
@Needs(Action.SETTINGS_READ)
class RetentionController {

    private final TimesStore times;
    private final Retention retention;
    private final RetentionPreviews previews;
    private final Procedures procedures;

    RetentionController(TimesStore times, Retention retention, RetentionPreviews previews, Procedures procedures) {
        this.times = times;
        this.retention = retention;
        this.previews = previews;
        this.procedures = procedures;
    }

    /** Months, 1 to 1200 each; what is null or left out is kept without end. */
    record Wanted(
            @Nullable Integer closedCases,
            @Nullable List<WantedProcedure> procedures,
            @Nullable Integer silentResidents,
            @Nullable Integer leftovers) {}

    /** @param months of this procedure's cases instead of {@code closedCases}; null for without end */
    record WantedProcedure(
            @JsonProperty("package") @Nullable String packageId,
            @Nullable String procedure,
            @Nullable Integer months) {}

    /**
     * @param known the procedures there are
     * @param last the last run; null when there was none
     */
    record Shown(
            @Nullable Integer closedCases,
            List<OfProcedure> procedures,
            @Nullable Integer silentResidents,
            @Nullable Integer leftovers,
            List<Procedures.Known> known,
            @Nullable RetentionRun last) {}

    @GetMapping
    Shown show(@PathVariable String code) {
        MunicipalityId municipality = new MunicipalityId(code);
        return shown(municipality, times.of(municipality));
    }

    /** Replaces them all. They hold from the next night. */
    @PutMapping
    @Needs(Action.SETTINGS_CHANGE)
    Shown put(@PathVariable String code, @RequestBody Wanted body, HttpServletRequest request) {
        MunicipalityId municipality = new MunicipalityId(code);
        RetentionTimes wanted = new RetentionTimes(
                body.closedCases(),
                procedures.checked(municipality, Objects.requireNonNullElse(body.procedures(), List.of())),
                body.silentResidents(),
                body.leftovers());
        RetentionTimes before = times.of(municipality);
        times.put(municipality, wanted);
        AuditNotes.of(request).before(noted(before)).after(noted(wanted));
        return shown(municipality, wanted);
    }

    /**
     * How many would go in the next night if these were the times. Changes nothing.
     *
     * @param procedures as {@code PACKAGE/PROCEDURE:MONTHS}, with nothing behind the colon for without end
     */
    @GetMapping("/preview")
    RetentionPreviews.Preview preview(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer closedCases,
            @RequestParam(defaultValue = "") List<String> procedures,
            @RequestParam(required = false) @Nullable Integer silentResidents,
            @RequestParam(required = false) @Nullable Integer leftovers) {
        MunicipalityId municipality = new MunicipalityId(code);
        return previews.of(
                municipality,
                new RetentionTimes(
                        closedCases,
                        this.procedures.checked(municipality, Procedures.written(procedures)),
                        silentResidents,
                        leftovers));
    }

    private Shown shown(MunicipalityId municipality, RetentionTimes set) {
        return new Shown(
                set.closedCases(),
                set.procedures(),
                set.silentResidents(),
                set.leftovers(),
                procedures.of(municipality),
                retention.last(municipality).orElse(null));
    }

    private static Map<String, Object> noted(RetentionTimes set) {
        return AuditNotes.values(
                "closedCases", set.closedCases(),
                "procedures",
                        set.procedures().stream()
                                .map(one -> one.packageId() + "/" + one.procedure() + ": "
                                        + Objects.requireNonNullElse(one.months(), "-"))
                                .toList(),
                "silentResidents", set.silentResidents(),
                "leftovers", set.leftovers());
    }
}
