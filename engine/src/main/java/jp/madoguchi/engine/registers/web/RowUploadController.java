package jp.madoguchi.engine.registers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import jp.madoguchi.definitions.tables.TableRefused;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.registers.Declarations;
import jp.madoguchi.engine.registers.RegisterId;
import jp.madoguchi.engine.registers.RegisterImports;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Staff import rows. */
@RestController
@RequestMapping("/api/municipalities/{code}/registers/{id}/rows")
@Needs(Action.REGISTERS_IMPORT)
class RowUploadController {

    private final Declarations declarations;
    private final RegisterImports imports;
    private final JsonMapper json;

    RowUploadController(Declarations declarations, RegisterImports imports, JsonMapper json) {
        this.declarations = declarations;
        this.imports = imports;
        this.json = json;
    }

    /**
     * Body: CSV or xlsx, whatever content type it is said to be. Query: {@code mode=replace|add|update}, {@code preview=true}, {@code
     * skipErrors=true}, {@code encoding=utf-8|windows-31j}, {@code sheet=}, {@code package=}, {@code mapping=} (JSON, column id by
     * heading). 422 with {@code errors[]} when anything is wrong; nothing is imported then.
     */
    @PostMapping
    Object upload(@PathVariable String code, @PathVariable String id, HttpServletRequest request)
            throws IOException, TableRefused {
        HowJson how = HowJson.of(request, json);
        MunicipalityId municipality = new MunicipalityId(code);
        RegisterId register = declarations.find(municipality, id, how.text("package"));
        try (UploadedFile file = UploadedFile.of(request)) {
            return how.flag("preview")
                    ? imports.preview(municipality, register, file.path(), how.how())
                    : imports.importFile(municipality, register, file.path(), how.how());
        }
    }
}
