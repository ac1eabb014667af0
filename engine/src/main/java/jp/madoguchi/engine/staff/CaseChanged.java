package jp.madoguchi.engine.staff;

import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** Somebody changed the case after it was looked at; what was meant for the old one must not happen to the new one. Answered as 412. */
public class CaseChanged extends RuntimeException {

    // Exceptions are not sent anywhere.
    private final transient Case now;
    private final transient @Nullable TimelineEntry last;

    CaseChanged(Case now, @Nullable TimelineEntry last) {
        super("case " + now.number() + " is at revision " + now.revision());
        this.now = now;
        this.last = last;
    }

    public Case now() {
        return now;
    }

    /** What happened to it last. */
    public @Nullable TimelineEntry last() {
        return last;
    }
}
