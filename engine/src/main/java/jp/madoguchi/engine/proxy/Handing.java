package jp.madoguchi.engine.proxy;

import java.util.Map;
import java.util.Set;
import jp.madoguchi.engine.audit.TalkEvents;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.conversation.Assisted;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import org.springframework.stereotype.Component;

/** Hands a case over, with all that belongs to it. In the caller's transaction, which holds the conversation of who takes it. */
@Component
class Handing {

    private final Cases cases;
    private final Residents residents;
    private final Conversations conversations;
    private final Assisted assisted;
    private final Rest rest;

    Handing(Cases cases, Residents residents, Conversations conversations, Assisted assisted, Rest rest) {
        this.cases = cases;
        this.residents = residents;
        this.conversations = conversations;
        this.assisted = assisted;
        this.rest = rest;
    }

    Case hand(MunicipalityId municipality, String number, Resident to) {
        Case before = find(municipality, number);
        Resident person = residents.find(municipality, before.resident()).orElseThrow();
        conversations.hold(municipality, person.id());
        Set<String> asked = assisted.asked(person, number);
        cases.claim(municipality, number, to);
        rest.clear(person);
        for (String form : asked) {
            // Answers that staff were changing of their own will are simply as they were.
            if (!form.isEmpty()) {
                conversations.ask(municipality, number, form, Map.of());
            } else if (!before.deficiencies().isEmpty()) {
                conversations.ask(municipality, number, null, before.deficiencies());
            }
        }
        rest.note(to, number);
        return find(municipality, number);
    }

    private Case find(MunicipalityId municipality, String number) {
        return cases.find(municipality, number).orElseThrow(() -> new Cases.UnknownCase(number));
    }

    /** What remains to be done when a case was handed over. */
    @Component
    static class Rest {

        private final Drafts drafts;
        private final TalkEvents audit;

        Rest(Drafts drafts, TalkEvents audit) {
            this.drafts = drafts;
            this.audit = audit;
        }

        void clear(Resident person) {
            drafts.discard(person);
        }

        void note(Resident to, String number) {
            audit.note(to.municipality(), to.id(), "case-claimed", "cases/" + number);
        }
    }
}
