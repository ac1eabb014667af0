package jp.madoguchi.engine.threads;

import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.definitions.packages.Manifest.Procedure;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseTexts;
import jp.madoguchi.engine.mail.Mails;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells departments that a resident wrote: once in a while until staff read, and nothing of what was written. */
@Component
class ThreadMail {

    private static final String SUBJECT = "【メッセージ】%s";
    private static final String BODY = "住民からメッセージが届きました。内容は職員の画面で確かめてください。\n\n%s\n%s\n";

    private final ThreadStore threads;
    private final SettingsStore settings;
    private final Mails mails;
    private final Addresses addresses;
    private final Clock clock;

    ThreadMail(ThreadStore threads, SettingsStore settings, Mails mails, Addresses addresses, Clock clock) {
        this.threads = threads;
        this.settings = settings;
        this.mails = mails;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** @param thread as it was before the resident's message */
    void tell(ThreadState thread) {
        Instant now = clock.instant();
        ThreadSettings wanted = settings.of(thread.municipality());
        Instant mailed = threads.find(thread.municipality(), thread.id())
                .map(ThreadState::mailed)
                .orElse(null);
        if (thread.subject().isPair()
                || (mailed != null && mailed.plus(wanted.mailEvery()).isAfter(now))) {
            return;
        }
        String to = addresses.to(thread, wanted);
        if (to == null || to.isBlank()) {
            return;
        }
        String number = thread.subject().caseNumber();
        String what = number == null ? "手続きによらないやりとり" : "受付番号 " + number;
        mails.send(thread.municipality(), to, SUBJECT.formatted(what), BODY.formatted(what, addresses.page(number)));
        threads.mailed(thread, now);
    }

    /** Who is told, and where to look. */
    @Component
    static class Addresses {

        private final Naming naming;
        private final CaseTexts texts;
        private final String publicUrl;

        Addresses(
                Naming naming,
                CaseTexts texts,
                @Value("${madoguchi.public-url:http://localhost:${server.port:8080}}") String publicUrl) {
            this.naming = naming;
            this.texts = texts;
            this.publicUrl = publicUrl;
        }

        @Nullable String to(ThreadState thread, ThreadSettings wanted) {
            Case theCase = naming.caseOf(thread);
            if (theCase == null) {
                return wanted.mail();
            }
            Procedure procedure = naming.definition(theCase).procedure();
            String declared = procedure.contact().mail();
            if (declared == null && procedure.mail() != null) {
                declared = procedure.mail().to();
            }
            return declared == null ? wanted.mail() : texts.fill(theCase, declared);
        }

        String page(@Nullable String caseNumber) {
            String staff = (publicUrl.endsWith("/") ? publicUrl : publicUrl + "/") + "staff/";
            return caseNumber == null ? staff : staff + "#" + caseNumber;
        }
    }
}
