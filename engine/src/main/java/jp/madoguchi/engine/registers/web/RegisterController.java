package jp.madoguchi.engine.registers.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.definitions.registers.Column;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.registers.Declarations;
import jp.madoguchi.engine.registers.RegisterId;
import jp.madoguchi.engine.registers.RegisterImports;
import jp.madoguchi.engine.registers.RegisterImports.Imported;
import jp.madoguchi.engine.registers.RegisterImports.Version;
import jp.madoguchi.engine.registers.RegisterPages;
import jp.madoguchi.engine.registers.RegisterPages.Page;
import jp.madoguchi.engine.registers.RegisterPages.Summary;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Staff look at registers and go back to former versions. */
@RestController
@RequestMapping("/api/municipalities/{code}/registers")
@Needs(Action.REGISTERS_READ)
class RegisterController {

    private static final TypeReference<Map<String, String>> WHERE = new TypeReference<>() {};

    private final Declarations declarations;
    private final RegisterPages pages;
    private final RegisterImports imports;
    private final JsonMapper json;

    RegisterController(Declarations declarations, RegisterPages pages, RegisterImports imports, JsonMapper json) {
        this.declarations = declarations;
        this.pages = pages;
        this.imports = imports;
        this.json = json;
    }

    record Listed(String id, @Nullable String packageId, String title, int version, long rows, boolean needsImport) {}

    /** @param findable the sets of columns by which rows are found, see {@code where} */
    record Shown(Listed register, List<String> key, List<ShownColumn> columns, List<List<String>> findable) {}

    record ShownColumn(
            String id, String title, List<String> headings, String type, boolean required, boolean personal) {}

    @GetMapping
    List<Listed> list(@PathVariable String code) {
        MunicipalityId municipality = new MunicipalityId(code);
        return declarations.all(municipality).keySet().stream()
                .map(id -> listed(pages.summary(municipality, id)))
                .toList();
    }

    private static Listed listed(Summary summary) {
        return new Listed(
                summary.register().id(),
                summary.packageId(),
                summary.register().title().in("ja"),
                summary.version(),
                summary.rows(),
                summary.needsImport());
    }

    @GetMapping("/{id}")
    Shown show(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(name = "package", required = false) @Nullable String packageId) {
        Summary summary = pages.summary(new MunicipalityId(code), register(code, id, packageId));
        return new Shown(
                listed(summary),
                summary.register().key(),
                summary.register().columns().stream()
                        .map(RegisterController::shown)
                        .toList(),
                RegisterPages.findable(summary.register()));
    }

    private static ShownColumn shown(Column column) {
        return new ShownColumn(
                column.id(),
                column.title().in("ja"),
                column.headings(),
                column.type().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                column.required(),
                column.personal());
    }

    /** With {@code where}, a JSON object of value by column, the first rows found by it; without, a page of all. */
    @GetMapping("/{id}/rows")
    Page rows(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(name = "package", required = false) @Nullable String packageId,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String where) {
        MunicipalityId municipality = new MunicipalityId(code);
        RegisterId register = register(code, id, packageId);
        return where == null
                ? pages.page(municipality, register, page, size)
                : pages.find(municipality, register, where(where));
    }

    private Map<String, String> where(String where) {
        try {
            Map<String, String> values = json.readValue(where, WHERE);
            values.values().removeIf(Objects::isNull);
            return values;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "where は {\"列の id\": \"値\"} の形の JSON です。 / \"where\" is JSON such as {\"column\": \"value\"}.", e);
        }
    }

    @GetMapping("/{id}/versions")
    List<Version> versions(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(name = "package", required = false) @Nullable String packageId) {
        return imports.versions(new MunicipalityId(code), register(code, id, packageId));
    }

    @PostMapping("/{id}/versions/{version}/restore")
    @Needs(Action.REGISTERS_IMPORT)
    Imported restore(
            @PathVariable String code,
            @PathVariable String id,
            @PathVariable int version,
            @RequestParam(name = "package", required = false) @Nullable String packageId) {
        return imports.restore(new MunicipalityId(code), register(code, id, packageId), version);
    }

    private RegisterId register(String code, String id, @Nullable String packageId) {
        return declarations.find(new MunicipalityId(code), id, Optional.ofNullable(packageId));
    }
}
