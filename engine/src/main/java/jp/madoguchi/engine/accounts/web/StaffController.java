package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.accounts.Accounts.UnknownAccount;
import jp.madoguchi.engine.accounts.Invitations;
import jp.madoguchi.engine.accounts.Personnel;
import jp.madoguchi.engine.accounts.Personnel.Sent;
import jp.madoguchi.engine.accounts.SecondFactors;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Administrators invite, change, suspend and resume people. Nobody is deleted: the history names them. */
@RestController
@RequestMapping("/api/municipalities/{code}/staff")
@Needs(Action.STAFF_MANAGE)
class StaffController {

    private final Personnel personnel;
    private final Accounts accounts;
    private final Invitations invitations;
    private final SecondFactors factors;

    StaffController(Personnel personnel, Accounts accounts, Invitations invitations, SecondFactors factors) {
        this.personnel = personnel;
        this.accounts = accounts;
        this.invitations = invitations;
        this.factors = factors;
    }

    record People(List<StaffView> items) {}

    /** @param resetSecondFactor for who lost the phone; false unless said */
    record Again(@Nullable Boolean resetSecondFactor) {}

    @GetMapping
    People list(@PathVariable String code, Acting acting) {
        WholeOffice.needs(acting);
        return new People(
                accounts.of(new MunicipalityId(code)).stream().map(this::view).toList());
    }

    @GetMapping("/{id}")
    StaffView find(@PathVariable String code, @PathVariable UUID id, Acting acting) {
        WholeOffice.needs(acting);
        return view(accounts.find(new MunicipalityId(code), id).orElseThrow(() -> new UnknownAccount(id)));
    }

    /** Body: {@code {login, name, grants: [{role, department}]}}. The answer tells the invitation's link, this once. */
    @PostMapping
    ResponseEntity<StaffView> invite(
            @PathVariable String code, @RequestBody StaffBody body, Acting acting, HttpServletRequest request) {
        WholeOffice.needs(acting);
        Sent sent =
                personnel.invite(new MunicipalityId(code), body.neededLogin(), body.neededName(), body.neededGrants());
        AuditNotes.of(request).subject("staff/" + sent.account().id()).after(StaffNotes.of(sent.account()));
        return ResponseEntity.created(URI.create("/api/municipalities/" + code + "/staff/"
                        + sent.account().id()))
                .body(view(sent));
    }

    @PutMapping("/{id}")
    StaffView change(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody StaffBody body,
            Acting acting,
            HttpServletRequest request) {
        WholeOffice.needs(acting);
        MunicipalityId municipality = before(code, id, request);
        return changed(
                request, personnel.change(municipality, id, body.neededName(), body.neededGrants(), acting.id()));
    }

    @PostMapping("/{id}/suspend")
    StaffView suspend(@PathVariable String code, @PathVariable UUID id, Acting acting, HttpServletRequest request) {
        WholeOffice.needs(acting);
        return changed(request, personnel.suspend(before(code, id, request), id, acting.id()));
    }

    @PostMapping("/{id}/resume")
    StaffView resume(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Again body,
            Acting acting,
            HttpServletRequest request) {
        WholeOffice.needs(acting);
        return sent(request, body, personnel.resume(before(code, id, request), id, reset(body)));
    }

    /** A new invitation, for who did not get the first or forgot the password. */
    @PostMapping("/{id}/invite")
    StaffView inviteAgain(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Again body,
            Acting acting,
            HttpServletRequest request) {
        WholeOffice.needs(acting);
        return sent(request, body, personnel.inviteAgain(before(code, id, request), id, reset(body), acting.id()));
    }

    private static boolean reset(@Nullable Again body) {
        return body != null && Boolean.TRUE.equals(body.resetSecondFactor());
    }

    private MunicipalityId before(String code, UUID id, HttpServletRequest request) {
        MunicipalityId municipality = new MunicipalityId(code);
        accounts.find(municipality, id)
                .ifPresent(account -> AuditNotes.of(request).before(StaffNotes.of(account)));
        return municipality;
    }

    private StaffView changed(HttpServletRequest request, Account account) {
        AuditNotes.of(request).after(StaffNotes.of(account));
        return view(account);
    }

    private StaffView sent(HttpServletRequest request, @Nullable Again body, Sent sent) {
        AuditNotes.of(request).after(StaffNotes.of(sent.account(), reset(body)));
        return view(sent);
    }

    private StaffView view(Account account) {
        return StaffView.of(
                account, factors.of(account), invitations.openUntil(account).orElse(null));
    }

    private StaffView view(Sent sent) {
        return StaffView.of(sent, factors.of(sent.account()));
    }
}
