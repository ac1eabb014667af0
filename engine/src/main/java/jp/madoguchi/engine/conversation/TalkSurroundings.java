package jp.madoguchi.engine.conversation;

import java.time.ZonedDateTime;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.engine.admissions.Admissions;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.dialogue.Surroundings;
import jp.madoguchi.engine.registers.Registers;
import jp.madoguchi.engine.time.TurnableClock;
import org.springframework.stereotype.Component;

/** What a dialogue may know beside its program and state. */
@Component
class TalkSurroundings {

    private final Cases cases;
    private final Directories directories;
    private final Registers registers;
    private final Admissions admissions;

    TalkSurroundings(Cases cases, Directories directories, Registers registers, Admissions admissions) {
        this.cases = cases;
        this.directories = directories;
        this.registers = registers;
        this.admissions = admissions;
    }

    Surroundings of(Exchange exchange, Topic topic, CaseDefinition definition) {
        return new Surroundings(
                ZonedDateTime.ofInstant(exchange.now(), TurnableClock.TOKYO),
                exchange.language(),
                exchange.resident().attributes(),
                definition.installed().parameters(),
                previous(exchange, topic, definition),
                directories.postalCodes(),
                directories.banks().of(exchange.resident().municipality()),
                new TalkEligibles(
                        registers.rows(exchange.resident().municipality(), topic.packageVersion()),
                        admissions,
                        applicant(exchange, topic)));
    }

    static Admissions.Applicant applicant(Exchange exchange, Topic topic) {
        return new Admissions.Applicant(
                exchange.resident().municipality(),
                exchange.resident().id(),
                topic.packageVersion(),
                topic.procedure(),
                topic.caseNumber());
    }

    /** Looked up only for forms that offer earlier answers, since most turns can do without. */
    private Answers previous(Exchange exchange, Topic topic, CaseDefinition definition) {
        boolean offered = topic.purpose() == Topic.Purpose.INTAKE
                && definition.form().allQuestions().stream().anyMatch(TalkSurroundings::offersPrevious);
        return offered
                ? cases.previous(exchange.resident(), topic.packageVersion().id(), topic.procedure())
                : Answers.none();
    }

    private static boolean offersPrevious(Question question) {
        Feel prefill = question.prefill();
        return prefill != null && prefill.source().contains("previous");
    }
}
