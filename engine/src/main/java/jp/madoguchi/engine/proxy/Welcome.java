package jp.madoguchi.engine.proxy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.conversation.Correspondence;
import jp.madoguchi.engine.conversation.Dues;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.dialogue.Reply.Action;
import jp.madoguchi.engine.dialogue.Reply.Row;
import jp.madoguchi.engine.documents.Documents;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.Packages;
import org.springframework.stereotype.Component;

/** What a resident is told who takes a case over: how it stands, and what nobody could give to its person before. */
@Component
class Welcome {

    private static final Duration OPENS_FOR = Duration.ofDays(30);

    private final Packages packages;
    private final Documents documents;
    private final Dues dues;
    private final TakeoverTexts texts;
    private final Clock clock;

    Welcome(Packages packages, Documents documents, Dues dues, TakeoverTexts texts, Clock clock) {
        this.packages = packages;
        this.documents = documents;
        this.dues = dues;
        this.texts = texts;
        this.clock = clock;
    }

    List<Reply> text(MunicipalityId municipality, String language, String key, Object... values) {
        return List.of(new Reply.Text(texts.in(municipality, language, key, values), List.of()));
    }

    /** @param taken as it is now */
    List<Reply> to(Case taken, String language) {
        MunicipalityId municipality = taken.municipality();
        CaseDefinition definition = CaseDefinition.of(packages, taken);
        List<Reply> replies = new ArrayList<>();
        replies.add(new Reply.Card(
                texts.in(municipality, language, "taken"),
                texts.in(municipality, language, "taken-note"),
                List.of(
                        row(
                                municipality,
                                language,
                                "procedure",
                                definition.procedure().title().in(language)),
                        row(municipality, language, "number", taken.number()),
                        row(
                                municipality,
                                language,
                                "state",
                                definition.state(taken.state()).title().in(language))),
                List.of(new Action(texts.in(municipality, language, "status"), Correspondence.STATUS)),
                List.of()));
        for (Documents.Document document : documents.of(municipality, taken.number())) {
            replies.add(new Reply.Link(
                    document.title(),
                    texts.in(municipality, language, "document"),
                    texts.in(municipality, language, "open"),
                    documents.link(document, clock.instant().plus(OPENS_FOR))));
        }
        if (dues.owed(taken) > 0) {
            replies.add(dues.pay(taken));
        }
        return replies;
    }

    private Row row(MunicipalityId municipality, String language, String key, String value) {
        return new Row(texts.in(municipality, language, key), value, null);
    }
}
