package jp.madoguchi.engine.cases;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import jp.madoguchi.definitions.feel.Expressions;
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
    private final CaseVariables variables;
    private final Expressions expressions;
    private final Mails mails;
    private final Clock clock;

    NewCaseMail(Packages packages, CaseVariables variables, Expressions expressions, Mails mails, Clock clock) {
        this.packages = packages;
        this.variables = variables;
        this.expressions = expressions;
        this.mails = mails;
        this.clock = clock;
    }

    @EventListener
    void on(CaseSubmitted event) {
        Case theCase = event.theCase();
        Manifest.Mail mail = CaseDefinition.of(packages, theCase).procedure().mail();
        if (mail == null) {
            return;
        }
        Map<String, Object> values = variables.of(theCase);
        mails.send(
                theCase.municipality(),
                fill(mail.to(), values),
                fill(mail.subject().in(Texts.JAPANESE), values),
                fill(mail.body().in(Texts.JAPANESE), values));
    }

    private String fill(String text, Map<String, Object> values) {
        return expressions.fill(text, values, ZonedDateTime.now(clock), Texts.JAPANESE);
    }
}
