package jp.madoguchi.engine.documents;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.engine.cases.CaseRecord;
import jp.madoguchi.engine.documents.BrowserPasses.Pass;
import jp.madoguchi.engine.documents.DocumentLinks.OtherFile;
import jp.madoguchi.engine.documents.DocumentLinks.OtherFiles;
import jp.madoguchi.engine.documents.Documents.Document;
import jp.madoguchi.engine.documents.LinkGate.Entrance;
import jp.madoguchi.engine.documents.LinkTokens.Claims;
import jp.madoguchi.engine.documents.Opening.AskLine;
import jp.madoguchi.engine.documents.Opening.Opened;
import jp.madoguchi.engine.documents.Opening.Reason;
import jp.madoguchi.engine.documents.Opening.Recognised;
import jp.madoguchi.engine.documents.Opening.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides who may open a document by its link, and notes each opening: with LINE Login whoever LINE says is the resident, without it the
 * browser that opens the link first (see {@code docs/decisions/0003-document-links.md}).
 */
@Component
class LinkDesk {

    /** Long enough for a viewer to load the file, too short to be worth stealing. */
    static final Duration RECOGNISED_FOR = Duration.ofMinutes(10);

    private final LinkGate gate;
    private final BrowserPasses passes;
    private final LineCheck line;
    private final LinkedFiles files;
    private final Clock clock;

    LinkDesk(LinkGate gate, BrowserPasses passes, LineCheck line, LinkedFiles files, Clock clock) {
        this.gate = gate;
        this.passes = passes;
        this.line = line;
        this.files = files;
        this.clock = clock;
    }

    /** @param cookies a cookie's value by its name */
    @Transactional
    public Opening open(String token, Function<String, Optional<String>> cookies) {
        return gate.enter(token, entrance -> {
            Optional<String> pass = cookies.apply(BrowserPasses.cookie(entrance.claims()))
                    .filter(value -> passes.isGood(entrance.claims(), value));
            return line.settings(entrance.claims())
                    .<Opening>map(liff -> pass.isPresent() ? files.give(entrance, null) : new AskLine(liff))
                    .orElseGet(() -> byBrowser(entrance, pass));
        });
    }

    private Opening byBrowser(Entrance entrance, Optional<String> known) {
        Pass fresh = known.isPresent()
                ? null
                : passes.make(entrance.claims(), entrance.claims().expires());
        String value = fresh == null ? known.orElseThrow() : fresh.value();
        return passes.bind(entrance.claims(), value) ? files.give(entrance, fresh) : new Refused(Reason.OTHER_BROWSER);
    }

    /** The browser comes back from LINE Login. Outside any transaction, because LINE is asked. */
    public Opening recognise(String token, String idToken) {
        return gate.enter(token, entrance -> switch (line.isResident(entrance.claims(), idToken)) {
            case YES ->
                new Recognised(passes.make(entrance.claims(), clock.instant().plus(RECOGNISED_FOR)));
            case NO -> new Refused(Reason.OTHER_PERSON);
            case UNKNOWN -> new Refused(Reason.TRY_LATER);
        });
    }

    /** Gives a document out and notes it in its case. */
    @Component
    static class LinkedFiles {

        private final DocumentShelf shelf;
        private final OtherFiles others;
        private final CaseRecord cases;

        LinkedFiles(DocumentShelf shelf, OtherFiles others, CaseRecord cases) {
            this.shelf = shelf;
            this.others = others;
            this.cases = cases;
        }

        Opening give(Entrance entrance, @Nullable Pass pass) {
            Optional<OtherFile> file = entrance.issued() == null
                    ? other(entrance)
                    : document(entrance.issued().document());
            return file.<Opening>map(found -> new Opened(found, pass)).orElseGet(() -> new Refused(Reason.GONE));
        }

        private Optional<OtherFile> other(Entrance entrance) {
            Claims claims = entrance.claims();
            return others.find(claims.municipality(), claims.document(), claims.resident());
        }

        private Optional<OtherFile> document(Document document) {
            return shelf.pdf(document).map(pdf -> {
                cases.note(
                        document.municipality(),
                        document.caseNumber(),
                        "document-opened",
                        Map.of("number", document.number(), "title", document.title()));
                return new OtherFile(document.title() + ".pdf", "application/pdf", pdf);
            });
        }
    }
}
