package jp.madoguchi.engine.staff.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.accounts.People;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** To whom a case may be given. */
@RestController
@RequestMapping("/api/municipalities/{code}/colleagues")
@Needs(Action.CASES_WORK)
class ColleagueController {

    private final Accounts accounts;
    private final People people;

    ColleagueController(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    record Colleague(UUID id, String name) {}

    record Colleagues(List<Colleague> items) {}

    /** All who may work on cases of some department and are not suspended, by name; oneself too. */
    @GetMapping
    Colleagues all(@PathVariable String code) {
        return new Colleagues(accounts.of(new MunicipalityId(code)).stream()
                .filter(Account::active)
                .filter(account -> people.acting(account).may(Action.CASES_WORK))
                .map(account -> new Colleague(account.id(), account.name()))
                .sorted(Comparator.comparing(Colleague::name).thenComparing(Colleague::id))
                .toList());
    }
}
