package jp.madoguchi.engine.threads;

import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.Municipality;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.Packages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What residents are told a thread is about, and who wrote. */
@Component
class Naming {

    private final Cases cases;
    private final Packages packages;
    private final Municipalities municipalities;
    private final SettingsStore settings;
    private final ThreadTexts texts;

    Naming(Cases cases, Packages packages, Municipalities municipalities, SettingsStore settings, ThreadTexts texts) {
        this.cases = cases;
        this.packages = packages;
        this.municipalities = municipalities;
        this.settings = settings;
        this.texts = texts;
    }

    /** For example 「生ごみ処理機購入費補助金」（受付番号: 2026-000001）. */
    String about(ThreadState thread, String language) {
        Case theCase = caseOf(thread);
        return theCase == null
                ? texts.in(language, "city", city(thread.municipality()))
                : texts.in(language, "case", title(theCase, language), theCase.number());
    }

    /** Short enough for a button. */
    String label(ThreadState thread, String language) {
        Case theCase = caseOf(thread);
        return theCase == null ? city(thread.municipality()) : theCase.number() + " " + title(theCase, language);
    }

    /** The words of staff with who they are and what it is about. */
    String said(ThreadState thread, String language, String text, @Nullable String by) {
        Case theCase = caseOf(thread);
        String from = theCase == null ? city(thread.municipality()) : theCase.department();
        if (by != null && namesShown(thread, theCase)) {
            from = texts.in(language, "sender", from, by);
        }
        return theCase == null
                ? texts.in(language, "from-city", from, text)
                : texts.in(language, "from-case", from, title(theCase, language), theCase.number(), text);
    }

    private boolean namesShown(ThreadState thread, @Nullable Case theCase) {
        return settings.of(thread.municipality()).showStaffNames()
                && (theCase == null || definition(theCase).procedure().contact().showStaffNames());
    }

    CaseDefinition definition(Case theCase) {
        return CaseDefinition.of(packages, theCase);
    }

    @Nullable Case caseOf(ThreadState thread) {
        String number = thread.subject().caseNumber();
        return number == null ? null : cases.find(thread.municipality(), number).orElse(null);
    }

    private String title(Case theCase, String language) {
        return definition(theCase).procedure().title().in(language);
    }

    private String city(MunicipalityId municipality) {
        return municipalities.find(municipality).map(Municipality::name).orElse(municipality.value());
    }
}
