package jp.madoguchi.engine.holdings.web;

import java.util.UUID;
import jp.madoguchi.engine.holdings.Certificate;
import jp.madoguchi.engine.holdings.CertificatePdf;
import jp.madoguchi.engine.holdings.Certificates;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The certificates of what was erased. */
@RestController
@RequestMapping("/api/municipalities/{code}/erasures")
@Needs(Action.RESIDENTS_ERASE)
class CertificateController {

    private static final int MOST = 200;

    private final Certificates certificates;
    private final CertificatePdf pdfs;

    CertificateController(Certificates certificates, CertificatePdf pdfs) {
        this.certificates = certificates;
        this.pdfs = pdfs;
    }

    /** Newest first. */
    @GetMapping
    Certificates.Page list(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Acting acting) {
        Whole.needs(acting, Action.RESIDENTS_ERASE);
        if (page < 0 || page > 1_000_000 || size < 1 || size > MOST) {
            throw new IllegalArgumentException(
                    "page は 0 以上、size は 1〜200 にしてください。 / \"page\" counts from 0, \"size\" is 1 to 200.");
        }
        return certificates.page(new MunicipalityId(code), page, size);
    }

    @GetMapping("/{id:[0-9a-f-]+}")
    Certificate show(@PathVariable String code, @PathVariable UUID id, Acting acting) {
        Whole.needs(acting, Action.RESIDENTS_ERASE);
        return find(code, id);
    }

    @GetMapping("/{id:[0-9a-f-]+}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String code, @PathVariable UUID id, Acting acting) {
        Whole.needs(acting, Action.RESIDENTS_ERASE);
        Certificate certificate = find(code, id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("erasure-" + id + ".pdf")
                                .build()
                                .toString())
                .body(pdfs.print(new MunicipalityId(code), certificate));
    }

    private Certificate find(String code, UUID id) {
        return certificates
                .find(new MunicipalityId(code), id)
                .orElseThrow(() -> new Certificates.UnknownCertificate(id));
    }
}
