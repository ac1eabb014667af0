package jp.madoguchi.engine.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.form.TextFormat;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseAnswers;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.Cases.AnswersCorrected;
import jp.madoguchi.engine.cases.Cases.CaseClaimed;
import jp.madoguchi.engine.cases.Cases.CaseSubmitted;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.residents.ResidentSearch;
import jp.madoguchi.engine.residents.ResidentSearch.Mention;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Residents are found by what their applications say: names, phone numbers, addresses of mail, and the number of the case. */
@Component
class ResidentNames {

    private final Packages packages;
    private final ResidentSearch search;

    ResidentNames(Packages packages, ResidentSearch search) {
        this.packages = packages;
        this.search = search;
    }

    @EventListener
    void submitted(CaseSubmitted event) {
        search.noteFirst(mention(event.theCase(), true));
    }

    @EventListener
    void corrected(AnswersCorrected event) {
        note(event.theCase());
    }

    @EventListener
    void claimed(CaseClaimed event) {
        search.forget(event.theCase().municipality(), event.before(), source(event.theCase()));
        note(event.theCase());
    }

    private static String source(Case theCase) {
        return "case/" + theCase.number();
    }

    private void note(Case theCase) {
        note(theCase, true);
    }

    /** @param newest whether the resident's name is the one of this case */
    void note(Case theCase, boolean newest) {
        search.note(mention(theCase, newest));
    }

    private Mention mention(Case theCase, boolean newest) {
        Form form = CaseDefinition.of(packages, theCase).form();
        String name = newest ? CaseAnswers.name(form, theCase.answers()).orElse(null) : null;
        List<String> values = new ArrayList<>(List.of(theCase.number()));
        for (Question question : form.questions()) {
            Object answer = theCase.answers().get(question.id());
            if (question.kind() instanceof QuestionKind.PersonName && answer instanceof Map<?, ?> members) {
                members.values().forEach(member -> add(values, member));
            } else if (question.kind() instanceof QuestionKind.Text text && isAddress(text)) {
                add(values, answer);
            }
        }
        return new Mention(theCase.municipality(), theCase.resident(), source(theCase), name, values);
    }

    private static boolean isAddress(QuestionKind.Text text) {
        return text.format() == TextFormat.PHONE || text.format() == TextFormat.EMAIL;
    }

    private static void add(List<String> values, @Nullable Object answer) {
        String text = text(answer);
        if (text != null) {
            values.add(text);
        }
    }

    private static @Nullable String text(@Nullable Object answer) {
        return answer instanceof String text && !text.isBlank() ? text : null;
    }
}
