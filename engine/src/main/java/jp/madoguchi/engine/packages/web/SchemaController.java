package jp.madoguchi.engine.packages.web;

import java.util.List;
import jp.madoguchi.definitions.schemas.Schemas;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The JSON Schemas of the language, so that any editor can complete a definition that names one by {@code $schema}. */
@RestController
class SchemaController {

    private static final MediaType SCHEMA_JSON = MediaType.valueOf("application/schema+json");

    record Index(List<Listed> schemas) {}

    record Listed(String name, String url) {}

    @GetMapping({"/schemas", "/schemas/"})
    Index index() {
        return new Index(Schemas.names().stream()
                .map(name -> new Listed(name, "/schemas/" + name + ".schema.json"))
                .toList());
    }

    @GetMapping("/schemas/{name}.schema.json")
    ResponseEntity<?> schema(@PathVariable String name) {
        return Schemas.find(name)
                .<ResponseEntity<?>>map(
                        json -> ResponseEntity.ok().contentType(SCHEMA_JSON).body(json))
                .orElseGet(() -> ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                                HttpStatus.NOT_FOUND,
                                "スキーマ「" + name + "」はありません。一覧は /schemas/ です。 / No such schema; /schemas/ lists them."))
                        .build());
    }
}
