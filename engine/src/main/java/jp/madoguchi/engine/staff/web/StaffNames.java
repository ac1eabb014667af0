package jp.madoguchi.engine.staff.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.cases.Assignments.Assignee;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of a municipality's staff, read once for a page. */
record StaffNames(Map<UUID, String> byAccount) {

    CaseView.@Nullable AssigneeView view(@Nullable UUID account) {
        return account == null
                ? null
                : new CaseView.AssigneeView(account, byAccount.getOrDefault(account, account.toString()));
    }

    /** @throws IllegalArgumentException when no account that may sign in has this id */
    static Assignee assignee(Accounts accounts, MunicipalityId municipality, UUID id) {
        return accounts.find(municipality, id)
                .filter(Account::active)
                .map(account -> new Assignee(account.id(), account.name()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "account（担当者）に、利用中の職員を選んでください。 / \"account\" is the id of an active account; got " + id));
    }

    @Component
    static class Reader {

        private final Accounts accounts;

        Reader(Accounts accounts) {
            this.accounts = accounts;
        }

        StaffNames of(MunicipalityId municipality) {
            return new StaffNames(
                    accounts.of(municipality).stream().collect(Collectors.toMap(Account::id, Account::name)));
        }
    }
}
