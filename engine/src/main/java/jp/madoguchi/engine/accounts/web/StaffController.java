package jp.madoguchi.engine.accounts.web;

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
    ResponseEntity<StaffView> invite(@PathVariable String code, @RequestBody StaffBody body, Acting acting) {
        WholeOffice.needs(acting);
        Sent sent =
                personnel.invite(new MunicipalityId(code), body.neededLogin(), body.neededName(), body.neededGrants());
        return ResponseEntity.created(URI.create("/api/municipalities/" + code + "/staff/"
                        + sent.account().id()))
                .body(view(sent));
    }

    @PutMapping("/{id}")
    StaffView change(@PathVariable String code, @PathVariable UUID id, @RequestBody StaffBody body, Acting acting) {
        WholeOffice.needs(acting);
        return view(
                personnel.change(new MunicipalityId(code), id, body.neededName(), body.neededGrants(), acting.id()));
    }

    @PostMapping("/{id}/suspend")
    StaffView suspend(@PathVariable String code, @PathVariable UUID id, Acting acting) {
        WholeOffice.needs(acting);
        return view(personnel.suspend(new MunicipalityId(code), id, acting.id()));
    }

    @PostMapping("/{id}/resume")
    StaffView resume(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Again body,
            Acting acting) {
        WholeOffice.needs(acting);
        return view(personnel.resume(new MunicipalityId(code), id, reset(body)));
    }

    /** A new invitation, for who did not get the first or forgot the password. */
    @PostMapping("/{id}/invite")
    StaffView inviteAgain(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Again body,
            Acting acting) {
        WholeOffice.needs(acting);
        return view(personnel.inviteAgain(new MunicipalityId(code), id, reset(body), acting.id()));
    }

    private static boolean reset(@Nullable Again body) {
        return body != null && Boolean.TRUE.equals(body.resetSecondFactor());
    }

    private StaffView view(Account account) {
        return StaffView.of(
                account, factors.of(account), invitations.openUntil(account).orElse(null));
    }

    private StaffView view(Sent sent) {
        return StaffView.of(sent, factors.of(sent.account()));
    }
}
