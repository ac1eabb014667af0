package jp.madoguchi.engine.accounts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.engine.accounts.Accounts.AccountRefusal;
import jp.madoguchi.engine.accounts.Accounts.UnknownAccount;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives all that a leaver has, roles and assigned work, to another person and suspends the leaver: all of it or nothing. */
@Component
public class HandOver {

    private final Accounts accounts;
    private final Personnel personnel;
    private final ObjectProvider<HandedOver> work;
    private final TransactionTemplate transaction;

    HandOver(
            Accounts accounts,
            Personnel personnel,
            ObjectProvider<HandedOver> work,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.personnel = personnel;
        this.work = work;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param counts how many of what went over: {@code roles}, and what each capability says of its own */
    public record Result(Account from, Account to, Map<String, Integer> counts) {}

    /**
     * @param by id of who acts
     * @throws UnknownAccount when either person does not exist
     * @throws AccountRefusal for a person to himself, to somebody who is suspended, for who acts himself, and when no administrator would
     *     be left
     */
    public Result now(MunicipalityId municipality, UUID from, UUID to, String by) {
        return run(municipality, from, to, by, false);
    }

    /** What {@link #now} would do; nothing is changed. */
    public Result preview(MunicipalityId municipality, UUID from, UUID to, String by) {
        return run(municipality, from, to, by, true);
    }

    private Result run(MunicipalityId municipality, UUID from, UUID to, String by, boolean dryRun) {
        return Objects.requireNonNull(transaction.execute((TransactionStatus status) -> {
            if (dryRun) {
                status.setRollbackOnly();
            }
            return handOver(municipality, from, to, by);
        }));
    }

    private Result handOver(MunicipalityId municipality, UUID from, UUID to, String by) {
        Account leaver = find(municipality, from);
        Account successor = find(municipality, to);
        if (from.equals(to)) {
            throw new AccountRefusal("引き継ぐ相手に別の職員を選んでください。 / Choose another person to hand over to.");
        }
        if (successor.state() == Account.State.SUSPENDED) {
            throw new AccountRefusal("引き継ぐ相手が停止されています。 / The person to hand over to is suspended.");
        }
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("roles", leaver.grants().size());
        work.orderedStream()
                .forEach(one -> counts.merge(one.what(), one.handOver(municipality, from, to), Integer::sum));
        List<GrantedRole> both = Stream.concat(successor.grants().stream(), leaver.grants().stream())
                .distinct()
                .toList();
        accounts.change(successor, successor.name(), both);
        // The leaver is suspended first: an administrator is missed while being one.
        Account suspended = personnel.suspend(municipality, from, by);
        accounts.change(suspended, suspended.name(), List.of());
        return new Result(find(municipality, from), find(municipality, to), counts);
    }

    private Account find(MunicipalityId municipality, UUID id) {
        return accounts.find(municipality, id).orElseThrow(() -> new UnknownAccount(id));
    }
}
