package jp.madoguchi.engine.packages.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.madoguchi.definitions.sheets.FormSheets;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.FormFiles;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Staff take forms out as Excel or CSV, and make them of Excel, CSV and XLSForm. */
@RestController
@RequestMapping("/api/municipalities/{code}")
@Needs(Action.DEFINITIONS_READ)
class FormSheetController {

    private static final int LARGEST = 50_000_000;
    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final FormFiles forms;

    FormSheetController(FormFiles forms) {
        this.forms = forms;
    }

    /** @param version that version; else the published one, else the newest */
    @GetMapping("/packages/{id}/forms/{form}.xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable String code,
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String version) {
        return file(XLSX, form + ".xlsx", FormSheets.xlsx(form(code, id, form, version)));
    }

    @GetMapping("/packages/{id}/forms/{form}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String code,
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String version) {
        return file(CSV, form + ".csv", FormSheets.csv(form(code, id, form, version)));
    }

    @GetMapping("/forms/template.xlsx")
    ResponseEntity<byte[]> template() {
        return file(XLSX, "template.xlsx", FormSheets.template());
    }

    /** Body: the file, whatever content type it is said to be. 422 with {@code errors[]} of sheet and cell when anything is wrong. */
    @PostMapping("/forms/convert")
    @Needs(Action.DEFINITIONS_EDIT)
    JsonNode convert(HttpServletRequest request) throws IOException {
        Path file = Files.createTempFile("madoguchi-form", "");
        try (InputStream body = request.getInputStream()) {
            long size = Files.copy(new Upload(body, LARGEST), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            if (size > LARGEST) {
                throw new ResponseStatusException(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "ファイルは " + LARGEST + " バイトまでです。 / The file may have " + LARGEST + " bytes.");
            }
            return forms.convert(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private JsonNode form(String code, String id, String form, @Nullable String version) {
        return forms.form(forms.installed(new MunicipalityId(code), id, version), form);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
