package jp.madoguchi.engine.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.accounts.Accounts.AccountRefusal;
import jp.madoguchi.engine.accounts.Accounts.UnknownAccount;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with the accounts of people. An account is never removed: what its person did goes on bearing the name.
 *
 * <p>A municipality that has an active administrator keeps one, and nobody takes the way back from himself: no account may suspend itself
 * or lay down its own administrator role.
 */
@Component
public class Personnel {

    private final Accounts accounts;
    private final AccountStates states;
    private final Invitations invitations;
    private final InvitationMail mail;
    private final SecondFactors factors;

    Personnel(
            Accounts accounts,
            AccountStates states,
            Invitations invitations,
            InvitationMail mail,
            SecondFactors factors) {
        this.accounts = accounts;
        this.states = states;
        this.invitations = invitations;
        this.mail = mail;
        this.factors = factors;
    }

    /**
     * An invitation that went out.
     *
     * @param link to be handed over where mail does not arrive; it cannot be shown again
     */
    public record Sent(Account account, String link, Instant expires) {}

    /** Makes an account and mails its person the invitation. */
    @Transactional
    public Sent invite(MunicipalityId municipality, String login, String name, List<GrantedRole> grants) {
        return send(accounts.invite(municipality, login, name, grants));
    }

    /**
     * Changes the name and the roles.
     *
     * @param by id of who acts
     * @throws AccountRefusal when the municipality would lose its last administrator, or {@code by} his own role
     */
    @Transactional
    public Account change(MunicipalityId municipality, UUID id, String name, List<GrantedRole> grants, String by) {
        Account before = known(municipality, id);
        accounts.change(before, name, grants);
        Account after = known(municipality, id);
        if (before.active() && before.administrator() && !after.administrator()) {
            notOneself(before, by);
            administratorLeft(municipality);
        }
        return after;
    }

    /** Ends the sessions at once and lets nobody in until resumed. */
    @Transactional
    public Account suspend(MunicipalityId municipality, UUID id, String by) {
        Account account = known(municipality, id);
        notOneself(account, by);
        states.suspend(account);
        if (account.active() && account.administrator()) {
            administratorLeft(municipality);
        }
        return known(municipality, id);
    }

    /**
     * Lets a suspended person come back, by a new invitation.
     *
     * @param resetSecondFactor whether app, passkeys and recovery codes end, too
     */
    @Transactional
    public Sent resume(MunicipalityId municipality, UUID id, boolean resetSecondFactor) {
        Account account = known(municipality, id);
        if (account.state() != Account.State.SUSPENDED) {
            throw new AccountRefusal("この職員は停止されていません。 / This person is not suspended.");
        }
        return again(account, resetSecondFactor);
    }

    /**
     * Sends a new invitation: to who did not get the first, or forgot the password. The password before holds until a new one is chosen.
     *
     * @param resetSecondFactor for who lost the phone: app, passkeys, recovery codes, password and sessions end at once, so that nobody
     *     with the password alone can set up a second factor of his own
     * @param by id of who acts; the own second factor is not reset here
     */
    @Transactional
    public Sent inviteAgain(MunicipalityId municipality, UUID id, boolean resetSecondFactor, String by) {
        Account account = known(municipality, id);
        if (account.state() == Account.State.SUSPENDED) {
            throw new AccountRefusal("この職員は停止されています。先に再開してください。 / This person is suspended; resume first.");
        }
        if (!resetSecondFactor) {
            return send(account);
        }
        notOneself(account, by);
        return again(account, true);
    }

    private Sent again(Account account, boolean resetSecondFactor) {
        if (resetSecondFactor) {
            factors.reset(account);
        }
        states.startAgain(account);
        return send(known(account.municipality(), account.id()));
    }

    private Sent send(Account account) {
        String token = invitations.make(account);
        Instant expires = invitations.openUntil(account).orElseThrow();
        return new Sent(account, mail.send(account, token, expires), expires);
    }

    /** Locks the people of the municipality: of two administrators who suspend each other at the same time, one is refused. */
    private Account known(MunicipalityId municipality, UUID id) {
        states.lock(municipality);
        Optional<Account> account = accounts.find(municipality, id);
        return account.orElseThrow(() -> new UnknownAccount(id));
    }

    private static void notOneself(Account account, String by) {
        if (account.id().toString().equals(by)) {
            throw new AccountRefusal(
                    "自分自身には行えません。ほかの管理者に頼んでください。 / You cannot do this to yourself; ask another administrator.");
        }
    }

    private void administratorLeft(MunicipalityId municipality) {
        if (accounts.of(municipality).stream().noneMatch(other -> other.active() && other.administrator())) {
            throw new AccountRefusal(
                    "この人は最後の管理者です。先にほかの人を管理者にしてください。 / This is the last administrator; make somebody else one first.");
        }
    }
}
