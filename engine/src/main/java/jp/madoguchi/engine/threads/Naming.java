package jp.madoguchi.engine.threads;

import java.util.List;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.Municipality;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What residents are told a thread is about, and who wrote. */
@Component
class Naming {

    private final Cases cases;
    private final Packages packages;
    private final Municipalities municipalities;
    private final PairNames pairs;
    private final ThreadTexts texts;

    Naming(Cases cases, Packages packages, Municipalities municipalities, PairNames pairs, ThreadTexts texts) {
        this.cases = cases;
        this.packages = packages;
        this.municipalities = municipalities;
        this.pairs = pairs;
        this.texts = texts;
    }

    /** For example 「生ごみ処理機購入費補助金」（受付番号: 2026-000001）. */
    String about(ThreadState thread, Resident resident, String language) {
        if (thread.subject().isPair()) {
            return pairs.other(thread, resident);
        }
        Case theCase = caseOf(thread);
        return theCase == null
                ? texts.in(thread.municipality(), language, "city", city(thread.municipality()))
                : texts.in(thread.municipality(), language, "case", title(theCase, language), theCase.number());
    }

    /** Short enough for a button. */
    String label(ThreadState thread, Resident resident, String language) {
        if (thread.subject().isPair()) {
            return pairs.other(thread, resident);
        }
        Case theCase = caseOf(thread);
        return theCase == null ? city(thread.municipality()) : theCase.number() + " " + title(theCase, language);
    }

    /** What a resident is told who turned to a thread. */
    Reply opened(ThreadState thread, Resident resident, String language) {
        String about = about(thread, resident, language);
        return texts.inside(
                language,
                thread,
                texts.in(thread.municipality(), language, thread.subject().isPair() ? "pair-opened" : "opened", about));
    }

    CaseDefinition definition(Case theCase) {
        return CaseDefinition.of(packages, theCase);
    }

    List<Packages.InstalledPackage> published(MunicipalityId municipality) {
        return packages.published(municipality);
    }

    @Nullable Case caseOf(ThreadState thread) {
        String number = thread.subject().caseNumber();
        return number == null ? null : cases.find(thread.municipality(), number).orElse(null);
    }

    String title(Case theCase, String language) {
        return definition(theCase).procedure().title().in(language);
    }

    String city(MunicipalityId municipality) {
        return municipalities.find(municipality).map(Municipality::name).orElse(municipality.value());
    }
}
