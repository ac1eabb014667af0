package jp.madoguchi.engine.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.cases.Assignments.Assignee;
import jp.madoguchi.engine.cases.CaseNotes;
import jp.madoguchi.engine.cases.Presences;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.staff.CaseWork;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How staff share the work on a case: who looks after it, who has it open, and what they note for each other. */
@RestController
@RequestMapping("/api/municipalities/{code}/cases/{number}")
@Needs(Action.CASES_READ)
class CaseDeskController {

    private final CaseWork work;
    private final CaseViews views;
    private final CaseNotes notes;
    private final Presences presences;
    private final Accounts accounts;

    CaseDeskController(CaseWork work, CaseViews views, CaseNotes notes, Presences presences, Accounts accounts) {
        this.work = work;
        this.views = views;
        this.notes = notes;
        this.presences = presences;
        this.accounts = accounts;
    }

    record Wanted(@Nullable UUID account) {}

    record NewNote(@Nullable String text) {}

    record Notes(List<CaseNotes.Note> items) {}

    record Present(List<Presences.Present> others) {}

    /** Body: {@code {account}}: the id of an account, or null for nobody. */
    @PutMapping("/assignee")
    @Needs(Action.CASES_WORK)
    CaseView assign(
            @PathVariable String code,
            @PathVariable String number,
            @RequestBody Wanted body,
            HttpServletRequest request) {
        MunicipalityId municipality = new MunicipalityId(code);
        UUID account = body.account();
        Assignee assignee = account == null ? null : StaffNames.assignee(accounts, municipality, account);
        work.assign(municipality, number, assignee, StaffActs.of(request));
        return views.of(work.find(municipality, number));
    }

    @GetMapping("/notes")
    Notes notes(@PathVariable String code, @PathVariable String number) {
        MunicipalityId municipality = new MunicipalityId(code);
        work.find(municipality, number);
        return new Notes(notes.of(municipality, number));
    }

    /** Body: {@code {text}}. Residents never see it. */
    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Action.CASES_WORK)
    CaseNotes.Note note(
            @PathVariable String code,
            @PathVariable String number,
            @RequestBody NewNote body,
            HttpServletRequest request) {
        MunicipalityId municipality = new MunicipalityId(code);
        work.find(municipality, number);
        String by = ActingStaff.of(request, null).name();
        return notes.add(municipality, number, by, body.text() == null ? "" : body.text());
    }

    /** To be repeated every 20 seconds while the case is open. */
    @PutMapping("/presence")
    @Needs(value = Action.CASES_READ, impersonal = true)
    Present here(@PathVariable String code, @PathVariable String number, Acting acting) {
        MunicipalityId municipality = new MunicipalityId(code);
        work.find(municipality, number);
        return new Present(presences.here(municipality, number, acting.id(), acting.name()));
    }

    @DeleteMapping("/presence")
    @Needs(value = Action.CASES_READ, impersonal = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void left(@PathVariable String code, @PathVariable String number, Acting acting) {
        presences.left(new MunicipalityId(code), number, acting.id());
    }
}
