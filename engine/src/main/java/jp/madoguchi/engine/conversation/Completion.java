package jp.madoguchi.engine.conversation;

import java.util.Map;
import java.util.Objects;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.Manifest.ProcedureKind;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.dialogue.Outcome;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What becomes of answers that are complete. */
@Component
class Completion {

    private final Packages packages;
    private final Cases cases;
    private final Residents residents;
    private final CompletionTexts texts;
    private final ApplicationEventPublisher events;

    Completion(
            Packages packages,
            Cases cases,
            Residents residents,
            CompletionTexts texts,
            ApplicationEventPublisher events) {
        this.packages = packages;
        this.cases = cases;
        this.residents = residents;
        this.texts = texts;
        this.events = events;
    }

    CaseDefinition definition(Case theCase) {
        return CaseDefinition.of(packages, theCase);
    }

    /** Whether the answers lead to a case and nothing else: a survey of which nobody is told, and that makes nobody anything. */
    boolean endsInSurvey(Exchange exchange, Topic topic) {
        if (topic.purpose() != Topic.Purpose.INTAKE) {
            return false;
        }
        CaseDefinition definition = CaseDefinition.of(
                packages, exchange.resident().municipality(), topic.packageVersion(), topic.procedure());
        Manifest.Procedure procedure = definition.procedure();
        return procedure.kind() == ProcedureKind.SURVEY
                && procedure.process() == null
                && procedure.mail() == null
                && definition.form().questions().stream()
                        .noneMatch(question -> question.kind() instanceof QuestionKind.Payment)
                && !linksResidents(definition.installed().definition().manifest(), procedure.id());
    }

    private static boolean linksResidents(Manifest manifest, String procedure) {
        return manifest.roles().stream().anyMatch(role -> role.procedure().equals(procedure))
                || manifest.threads().stream()
                        .anyMatch(thread -> thread.reports().contains(procedure));
    }

    void complete(Exchange exchange, Topic topic, Outcome.Completed completed) {
        switch (topic.purpose()) {
            case INTAKE, PROFILE -> {
                takeIn(exchange, topic, completed);
                events.publishEvent(new Conversations.FormCompleted(
                        exchange.resident(), topic.packageVersion(), topic.procedure(), completed.answers()));
            }
            case CORRECT -> correct(exchange, topic, completed);
            case ASK -> answer(exchange, topic, completed);
        }
    }

    private void takeIn(Exchange exchange, Topic topic, Outcome.Completed completed) {
        Resident resident = exchange.resident();
        CaseDefinition definition =
                CaseDefinition.of(packages, resident.municipality(), topic.packageVersion(), topic.procedure());
        if (definition.procedure().kind() == ProcedureKind.PROFILE) {
            residents.attributes(
                    resident.municipality(), resident.id(), completed.answers().values());
            if (completed.answers().get("language") instanceof String language) {
                residents.language(resident.municipality(), resident.id(), language);
                exchange.speak(language);
            }
            exchange.say(texts.registered(exchange, definition, completed.answers()));
            return;
        }
        // Said before the case is opened: whatever its process says at once comes after.
        int place = exchange.replies().size();
        Case opened = cases.submit(resident, topic.packageVersion(), topic.procedure(), completed.answers());
        exchange.replies().add(place, texts.submitted(exchange, definition, opened));
    }

    private void correct(Exchange exchange, Topic topic, Outcome.Completed completed) {
        String number = Objects.requireNonNull(topic.caseNumber());
        exchange.say(texts.corrected(exchange, number));
        cases.correct(exchange.resident().municipality(), number, completed.answers(), completed.changed());
    }

    private void answer(Exchange exchange, Topic topic, Outcome.Completed completed) {
        String number = Objects.requireNonNull(topic.caseNumber());
        Resident resident = exchange.resident();
        exchange.say(texts.formAnswered(exchange, number));
        cases.fact(
                resident.municipality(),
                number,
                topic.form(),
                completed.answers().values());
        cases.note(
                resident.municipality(),
                number,
                "form-answered",
                Map.of("form", topic.form(), "answers", completed.answers().values()));
        events.publishEvent(new Conversations.FormAnswered(resident.municipality(), number, topic.form()));
    }
}
