package jp.madoguchi.engine.process.camunda;

import jp.madoguchi.definitions.document.MessageTemplate;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import org.springframework.stereotype.Component;

/** Texts of steps, filled from the case: in the resident's language, or in Japanese for staff. */
@Component
class CaseTexts {

    private final CaseScope scope;
    private final Residents residents;

    CaseTexts(CaseScope scope, Residents residents) {
        this.scope = scope;
        this.residents = residents;
    }

    String forResident(Case theCase, String text) {
        return scope.fill(text, theCase, language(theCase));
    }

    String messageForResident(Case theCase, String message) {
        String language = language(theCase);
        return scope.fill(message(theCase, message).text().in(language), theCase, language);
    }

    String forStaff(Case theCase, String text) {
        return scope.fill(text, theCase, Texts.JAPANESE);
    }

    MessageTemplate message(Case theCase, String id) {
        MessageTemplate message =
                scope.definition(theCase).definition().messages().get(id);
        if (message == null) {
            throw new IllegalArgumentException("no message " + id + " in " + theCase.packageVersion());
        }
        return message;
    }

    private String language(Case theCase) {
        return residents
                .find(theCase.municipality(), theCase.resident())
                .map(Resident::language)
                .orElse(Texts.JAPANESE);
    }
}
