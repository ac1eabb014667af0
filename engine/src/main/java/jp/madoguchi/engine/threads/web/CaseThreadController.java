package jp.madoguchi.engine.threads.web;

import java.io.IOException;
import java.util.List;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.threads.Subject;
import jp.madoguchi.engine.threads.Threads;
import jp.madoguchi.engine.threads.web.ThreadRequests.DocumentSent;
import jp.madoguchi.engine.threads.web.ThreadRequests.FormSent;
import jp.madoguchi.engine.threads.web.ThreadRequests.Read;
import jp.madoguchi.engine.threads.web.Writing.Posted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The thread of a case. */
@RestController
@RequestMapping("/api/municipalities/{code}/cases/{number}/thread")
@Needs(Action.CASES_WORK)
class CaseThreadController {

    private final Cases cases;
    private final Threads threads;
    private final Writing writing;
    private final Sending sending;
    private final ThreadViews views;

    CaseThreadController(Cases cases, Threads threads, Writing writing, Sending sending, ThreadViews views) {
        this.cases = cases;
        this.threads = threads;
        this.writing = writing;
        this.sending = sending;
        this.views = views;
    }

    /**
     * The last entries, oldest first; empty when nothing was written yet.
     *
     * @param before only entries with a smaller number, to read further back
     */
    @GetMapping
    @Needs(Action.CASES_READ)
    ThreadView show(
            @PathVariable String code,
            @PathVariable String number,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "200") int size) {
        Case theCase = find(code, number);
        return views.of(theCase.municipality(), Subject.of(theCase), before, ThreadRequests.size(size));
    }

    /** Body: {@code {text?, by?, attachments?: [{name, data (Base64)}]}}; at least one of text and attachments. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ThreadView write(@PathVariable String code, @PathVariable String number, @RequestBody Posted body, Acting acting) {
        Case theCase = find(code, number);
        writing.write(
                theCase.municipality(), Subject.of(theCase), body.text(), acting.noted(body.by()), Writing.bytes(body));
        return shown(theCase);
    }

    /** The same as a form with the parts {@code text}, {@code by} and any number of {@code file}. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ThreadView upload(
            @PathVariable String code,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Acting acting)
            throws IOException {
        Case theCase = find(code, number);
        writing.write(theCase.municipality(), Subject.of(theCase), text, acting.noted(by), Writing.bytes(file));
        return shown(theCase);
    }

    /** Sends a form of the case's package. Body: {@code {form, text?, by?}}. */
    @PostMapping("/forms")
    @ResponseStatus(HttpStatus.CREATED)
    ThreadView ask(@PathVariable String code, @PathVariable String number, @RequestBody FormSent body, Acting acting) {
        Case theCase = find(code, number);
        threads.ask(
                theCase,
                ThreadRequests.needed("form", body.form()),
                Writing.text(body.text()),
                Writing.name(acting.noted(body.by())));
        return shown(theCase);
    }

    /** Sends an issued document as a link. Body: {@code {document, text?, by?}}; document is its number or its template. */
    @PostMapping("/documents")
    @ResponseStatus(HttpStatus.CREATED)
    ThreadView send(
            @PathVariable String code, @PathVariable String number, @RequestBody DocumentSent body, Acting acting) {
        Case theCase = find(code, number);
        sending.document(
                theCase, ThreadRequests.needed("document", body.document()), body.text(), acting.noted(body.by()));
        return shown(theCase);
    }

    /** Staff have read. Body: {@code {upTo?, by?}}; without upTo, all. */
    @PostMapping("/read")
    ThreadView read(
            @PathVariable String code,
            @PathVariable String number,
            @RequestBody(required = false) @Nullable Read body,
            Acting acting) {
        Case theCase = find(code, number);
        threads.read(
                theCase.municipality(),
                Subject.of(theCase),
                ThreadRequests.upTo(body),
                body == null ? null : Writing.name(acting.noted(body.by())));
        return shown(theCase);
    }

    private Case find(String code, String number) {
        return cases.find(new MunicipalityId(code), number).orElseThrow(() -> new Cases.UnknownCase(number));
    }

    private ThreadView shown(Case theCase) {
        return views.of(theCase.municipality(), Subject.of(theCase), Long.MAX_VALUE, ThreadRequests.USUAL_SIZE);
    }
}
