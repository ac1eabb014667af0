package jp.madoguchi.engine.cases;

import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.cases.Cases.CaseSubmitted;
import jp.madoguchi.engine.mail.Mails;
import jp.madoguchi.engine.packages.Packages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the department in charge of each new case, when the procedure wants that. */
@Component
class NewCaseMail {

    private final Packages packages;
    private final CaseTexts texts;
    private final Mails mails;

    NewCaseMail(Packages packages, CaseTexts texts, Mails mails) {
        this.packages = packages;
        this.texts = texts;
        this.mails = mails;
    }

    @EventListener
    void on(CaseSubmitted event) {
        Case theCase = event.theCase();
        Manifest.Mail mail = CaseDefinition.of(packages, theCase).procedure().mail();
        if (mail == null) {
            return;
        }
        mails.send(
                theCase.municipality(),
                texts.fill(theCase, mail.to()),
                texts.fill(theCase, mail.subject().in(Texts.JAPANESE)),
                texts.fill(theCase, mail.body().in(Texts.JAPANESE)));
    }
}
