package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.HandOver;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Somebody leaves: another person gets the roles and the open work. */
@RestController
@RequestMapping("/api/municipalities/{code}/staff/{id}/handover")
@Needs(Action.STAFF_MANAGE)
class HandOverController {

    private final HandOver handOver;

    HandOverController(HandOver handOver) {
        this.handOver = handOver;
    }

    /** @param to id of the person who takes over */
    record Wish(@Nullable UUID to) {}

    record Person(UUID id, String name, String state) {}

    /** @param counts how many of what: {@code roles}, {@code cases} and so on */
    record Done(boolean dryRun, Person from, Person to, Map<String, Integer> counts) {}

    /** Body: {@code {to}}. With {@code ?dryRun=true} tells what would go over and changes nothing. */
    @PostMapping
    Done handOver(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody Wish body,
            Acting acting,
            HttpServletRequest request) {
        WholeOffice.needs(acting);
        if (body.to() == null) {
            throw new WrongField("to", "引き継ぐ相手を選んでください。", "\"to\", the id of who takes over, is missing.");
        }
        MunicipalityId municipality = new MunicipalityId(code);
        HandOver.Result result = dryRun
                ? handOver.preview(municipality, id, body.to(), acting.id())
                : handOver.now(municipality, id, body.to(), acting.id());
        AuditNotes.of(request)
                .after(AuditNotes.values(
                        "dryRun", dryRun, "to", result.to().name(), "counts", Map.copyOf(result.counts())));
        return new Done(dryRun, person(result.from()), person(result.to()), result.counts());
    }

    private static Person person(Account account) {
        return new Person(account.id(), account.name(), account.state().id());
    }
}
