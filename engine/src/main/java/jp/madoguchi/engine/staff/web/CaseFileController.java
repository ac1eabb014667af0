package jp.madoguchi.engine.staff.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.documents.Documents;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.staff.CaseWork;
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

/** The photos, files and documents of a case. */
@RestController
@RequestMapping("/api/municipalities/{code}/cases/{number}")
@Needs(Action.CASES_READ)
class CaseFileController {

    private final CaseWork work;
    private final Documents documents;
    private final Contents contents;

    CaseFileController(CaseWork work, Documents documents, Contents contents) {
        this.work = work;
        this.documents = documents;
        this.contents = contents;
    }

    /** @param position from 1, in the order of issue */
    @GetMapping("/documents/{position}")
    ResponseEntity<byte[]> document(
            @PathVariable String code, @PathVariable String number, @PathVariable int position) {
        MunicipalityId municipality = new MunicipalityId(code);
        work.find(municipality, number);
        List<Documents.Document> issued = documents.of(municipality, number);
        if (position < 1 || position > issued.size()) {
            return ResponseEntity.notFound().build();
        }
        Documents.Document document = issued.get(position - 1);
        return file(MediaType.APPLICATION_PDF_VALUE, document.title() + ".pdf", documents.pdf(document));
    }

    /** A photo or file that stands, or stood, in the answers of this case; any other content is not found. */
    @GetMapping("/contents/{id}")
    ResponseEntity<byte[]> content(@PathVariable String code, @PathVariable String number, @PathVariable String id) {
        MunicipalityId municipality = new MunicipalityId(code);
        Case theCase = work.find(municipality, number);
        boolean known = mentions(theCase.answers().values(), id)
                || mentions(theCase.facts(), id)
                || work.timeline(theCase).stream().anyMatch(entry -> mentions(entry.details(), id));
        if (!known) {
            return ResponseEntity.notFound().build();
        }
        return contents.find(municipality, id)
                .map(c -> file(c.mediaType(), c.name() == null ? id : c.name(), c.bytes()))
                .orElse(ResponseEntity.notFound().build());
    }

    private static boolean mentions(Object value, String content) {
        if (value instanceof Map<?, ?> map) {
            return content.equals(map.get("content"))
                    || map.values().stream().anyMatch(v -> v != null && mentions(v, content));
        }
        return value instanceof List<?> list && list.stream().anyMatch(v -> v != null && mentions(v, content));
    }

    private static ResponseEntity<byte[]> file(String mediaType, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
