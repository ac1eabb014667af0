package jp.madoguchi.engine.cases;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.engine.packages.PackageVersion;

/** A case whose content is still sealed, so that it can be opened on another thread than the one that read it. */
public final class SealedCase {

    private final String number;
    private final PackageVersion version;
    private final String procedure;
    private final String state;
    private final Instant submitted;
    private final Supplier<CaseContent> content;

    SealedCase(
            String number,
            PackageVersion version,
            String procedure,
            String state,
            Instant submitted,
            Supplier<CaseContent> content) {
        this.number = number;
        this.version = version;
        this.procedure = procedure;
        this.state = state;
        this.submitted = submitted;
        this.content = content;
    }

    /** What was sealed. */
    public record Opened(Answers answers, Map<String, Object> facts) {}

    public String number() {
        return number;
    }

    public PackageVersion version() {
        return version;
    }

    public String procedure() {
        return procedure;
    }

    public String state() {
        return state;
    }

    public Instant submitted() {
        return submitted;
    }

    /** Opens the content anew at each call. */
    public Opened open() {
        CaseContent opened = content.get();
        return new Opened(opened.answers(), opened.facts());
    }
}
