package jp.madoguchi.engine.threads.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.threads.Subject;
import jp.madoguchi.engine.threads.Threads;
import jp.madoguchi.engine.vault.Contents;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The photos and files of threads; any other content is not found. */
@RestController
@RequestMapping("/api/municipalities/{code}")
@Needs(Action.RESIDENTS_READ)
class ThreadContentController {

    private final Cases cases;
    private final Threads threads;
    private final Contents contents;

    ThreadContentController(Cases cases, Threads threads, Contents contents) {
        this.cases = cases;
        this.threads = threads;
        this.contents = contents;
    }

    @GetMapping("/cases/{number}/thread/contents/{id}")
    @Needs(Action.CASES_READ)
    ResponseEntity<byte[]> ofCase(@PathVariable String code, @PathVariable String number, @PathVariable String id) {
        MunicipalityId municipality = new MunicipalityId(code);
        return file(municipality, cases.find(municipality, number).map(Subject::of), id);
    }

    @GetMapping("/residents/{resident}/thread/contents/{id}")
    ResponseEntity<byte[]> ofResident(@PathVariable String code, @PathVariable UUID resident, @PathVariable String id) {
        return file(new MunicipalityId(code), Optional.of(Subject.of(resident)), id);
    }

    private ResponseEntity<byte[]> file(MunicipalityId municipality, Optional<Subject> subject, String id) {
        return subject.flatMap(s -> threads.find(municipality, s))
                .filter(thread -> threads.holds(thread, id))
                .flatMap(thread -> contents.find(municipality, id))
                .map(ThreadContentController::file)
                .orElse(ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> file(Contents.Content content) {
        ContentDisposition inline = ContentDisposition.inline()
                .filename(content.name() == null ? content.id() : content.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
                .body(content.bytes());
    }
}
