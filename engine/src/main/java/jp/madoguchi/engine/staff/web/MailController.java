package jp.madoguchi.engine.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.mail.MailSenders;
import jp.madoguchi.engine.mail.MailSenders.Sender;
import jp.madoguchi.engine.mail.Mails;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.rights.NotAllowed;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** As whom the municipality's mail comes. */
@RestController
@RequestMapping("/api/municipalities/{code}/mail")
@Needs(Action.SETTINGS_READ)
class MailController {

    private static final String SUBJECT = "【試験】メールの設定";
    private static final String BODY = """
            これはメールの設定を確かめるための試験のメールです。
            差出人の名前とアドレスが正しいか、返信すると正しい宛先になるかを確かめてください。
            """;

    private final MailSenders senders;
    private final Mails mails;
    private final Accounts accounts;
    private final RetriedTransactions transaction;

    MailController(MailSenders senders, Mails mails, Accounts accounts, PlatformTransactionManager transactions) {
        this.transaction = new RetriedTransactions(transactions);
        this.senders = senders;
        this.mails = mails;
        this.accounts = accounts;
    }

    /** What is null, or empty in a body, is as the operator set it. */
    record Settings(
            @Nullable String name,
            @Nullable String address,
            @Nullable String replyTo) {}

    /** @param to the address of who asked for it */
    record Sent(String to) {}

    @GetMapping
    Settings show(@PathVariable String code) {
        return shown(senders.of(new MunicipalityId(code)));
    }

    /** Body: {@code {name?, address?, replyTo?}}; replaces them all. */
    @PutMapping
    @Needs(Action.SETTINGS_CHANGE)
    Settings put(@PathVariable String code, @RequestBody Settings body, HttpServletRequest request) {
        MunicipalityId municipality = new MunicipalityId(code);
        Sender wanted = new Sender(given(body.name()), given(body.address()), given(body.replyTo()));
        Sender before = senders.of(municipality);
        senders.put(municipality, wanted);
        AuditNotes.of(request).before(noted(before)).after(noted(wanted));
        return shown(wanted);
    }

    /** Sends a mail to who asks, by the way all mail goes; what does not get there is among the messages that failed. */
    @PostMapping("/test")
    @Needs(Action.SETTINGS_CHANGE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Sent test(@PathVariable String code, Acting acting) {
        MunicipalityId municipality = new MunicipalityId(code);
        String to = (acting.person()
                        ? accounts.find(municipality, UUID.fromString(acting.id()))
                                .map(Account::login)
                        : Optional.<String>empty())
                .orElseThrow(() -> new NotAllowed(
                        "試験のメールは、サインインした職員が自分あてに送れます。 / A test mail goes to the person who has signed in; a program has no"
                                + " mailbox."));
        transaction.executeWithoutResult(status -> mails.send(municipality, to, SUBJECT, BODY));
        return new Sent(to);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static Settings shown(Sender sender) {
        return new Settings(sender.name(), sender.address(), sender.replyTo());
    }

    private static Map<String, Object> noted(Sender sender) {
        return AuditNotes.values("name", sender.name(), "address", sender.address(), "replyTo", sender.replyTo());
    }
}
