package jp.madoguchi.engine.threads.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Residents;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.threads.Subject;
import jp.madoguchi.engine.threads.Threads;
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

/** The thread of a resident that belongs to no case. */
@RestController
@RequestMapping("/api/municipalities/{code}/residents/{id}/thread")
@Needs(Action.RESIDENTS_WORK)
class ResidentThreadController {

    private final Residents residents;
    private final Threads threads;
    private final Writing writing;
    private final ThreadViews views;

    ResidentThreadController(Residents residents, Threads threads, Writing writing, ThreadViews views) {
        this.residents = residents;
        this.threads = threads;
        this.writing = writing;
        this.views = views;
    }

    /** The last entries, oldest first; empty when nothing was written yet. */
    @GetMapping
    @Needs(Action.RESIDENTS_READ)
    ThreadView show(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "200") int size) {
        return views.of(new MunicipalityId(code), find(code, id), before, ThreadRequests.size(size));
    }

    /** Body: {@code {text?, by?, attachments?: [{name, data (Base64)}]}}; at least one of text and attachments. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ThreadView write(@PathVariable String code, @PathVariable UUID id, @RequestBody Posted body, Acting acting) {
        writing.write(
                new MunicipalityId(code), find(code, id), body.text(), acting.noted(body.by()), Writing.bytes(body));
        return shown(code, id);
    }

    /** The same as a form with the parts {@code text}, {@code by} and any number of {@code file}. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ThreadView upload(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Acting acting)
            throws IOException {
        writing.write(new MunicipalityId(code), find(code, id), text, acting.noted(by), Writing.bytes(file));
        return shown(code, id);
    }

    /** Staff have read. Body: {@code {upTo?, by?}}; without upTo, all. */
    @PostMapping("/read")
    ThreadView read(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Read body,
            Acting acting) {
        threads.read(
                new MunicipalityId(code),
                find(code, id),
                ThreadRequests.upTo(body),
                body == null ? null : Writing.name(acting.noted(body.by())));
        return shown(code, id);
    }

    private Subject find(String code, UUID id) {
        return residents
                .find(new MunicipalityId(code), id)
                .map(resident -> Subject.of(resident.id()))
                .orElseThrow(
                        () -> new Threads.UnknownThread("住民 " + id + " はいません。 / There is no resident of this id."));
    }

    private ThreadView shown(String code, UUID id) {
        return views.of(new MunicipalityId(code), Subject.of(id), Long.MAX_VALUE, ThreadRequests.USUAL_SIZE);
    }
}
