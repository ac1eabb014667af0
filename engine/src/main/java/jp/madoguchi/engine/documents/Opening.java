package jp.madoguchi.engine.documents;

import jp.madoguchi.engine.documents.BrowserPasses.Pass;
import jp.madoguchi.engine.documents.DocumentLinks.OtherFile;
import jp.madoguchi.engine.documents.LiffSettings.Liff;
import org.jspecify.annotations.Nullable;

/** What comes of opening a link. */
sealed interface Opening {

    /** @param pass to be given to the browser, when it is new here */
    record Opened(OtherFile file, @Nullable Pass pass) implements Opening {}

    /** The browser must first show by LINE Login who it is. */
    record AskLine(Liff liff) implements Opening {}

    /** LINE says it is the right resident; the browser may now open the link with this pass. */
    record Recognised(Pass pass) implements Opening {}

    record Refused(Reason reason) implements Opening {}

    enum Reason {
        /** No token of ours. */
        INVALID,
        EXPIRED,
        /** The document was erased. */
        GONE,
        /** Opened before by another browser. */
        OTHER_BROWSER,
        /** LINE says it is somebody else, or not at all. */
        OTHER_PERSON,
        /** Opened outside the talk it was sent to. */
        OTHER_TALK,
        /** LINE cannot be asked now. */
        TRY_LATER
    }
}
