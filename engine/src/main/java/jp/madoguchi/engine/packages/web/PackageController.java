package jp.madoguchi.engine.packages.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Staff install and publish packages. */
@RestController
@RequestMapping("/api/municipalities/{code}/packages")
@Needs(Action.DEFINITIONS_READ)
class PackageController {

    private static final int LARGEST = 50_000_000;

    private final Packages packages;

    PackageController(Packages packages) {
        this.packages = packages;
    }

    record Installed(String id, String version) {}

    record Listed(String id, String version, String state, String title) {}

    record Publication(@Nullable Map<String, Object> parameters) {}

    @GetMapping
    List<Listed> list(@PathVariable String code) {
        return packages.all(new MunicipalityId(code)).stream()
                .map(PackageController::listed)
                .toList();
    }

    /**
     * Body: the zip, whatever content type it is said to be; curl says it is a form. 422 with {@code errors[]} when anything is wrong;
     * nothing is installed then.
     */
    @PostMapping
    @Needs(Action.DEFINITIONS_EDIT)
    ResponseEntity<Installed> install(@PathVariable String code, HttpServletRequest request) throws IOException {
        byte[] zip = request.getInputStream().readNBytes(LARGEST + 1);
        if (zip.length > LARGEST) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "zip は " + LARGEST + " バイトまでです。 / The zip may have " + LARGEST + " bytes.");
        }
        PackageVersion version = packages.install(new MunicipalityId(code), zip);
        AuditNotes.of(request)
                .subject("packages/" + version.id() + "/versions/" + version.version())
                .after(AuditNotes.values("version", version.version(), "state", "draft"));
        return ResponseEntity.created(URI.create(
                        "/api/municipalities/" + code + "/packages/" + version.id() + "/versions/" + version.version()))
                .body(new Installed(version.id(), version.version()));
    }

    @PostMapping("/{id}/versions/{version}/publish")
    @Needs(Action.DEFINITIONS_PUBLISH)
    Listed publish(
            @PathVariable String code,
            @PathVariable String id,
            @PathVariable String version,
            @RequestBody(required = false) @Nullable Publication publication,
            HttpServletRequest request) {
        Map<String, Object> parameters =
                publication == null || publication.parameters() == null ? Map.of() : publication.parameters();
        MunicipalityId municipality = new MunicipalityId(code);
        PackageVersion published = new PackageVersion(id, version);
        Optional<InstalledPackage> before = published(municipality, id);
        before.ifPresent(one -> AuditNotes.of(request).before(noted(one)));
        packages.publish(municipality, published, parameters);
        published(municipality, id).ifPresent(one -> AuditNotes.of(request).after(noted(one)));
        return packages.find(municipality, published)
                .map(PackageController::listed)
                .orElseThrow(() -> new Packages.UnknownPackage(published));
    }

    private Optional<InstalledPackage> published(MunicipalityId municipality, String id) {
        return packages.published(municipality).stream()
                .filter(one -> one.version().id().equals(id))
                .findFirst();
    }

    private static Map<String, Object> noted(InstalledPackage published) {
        return AuditNotes.values(
                "version", published.version().version(), "parameters", Map.copyOf(published.parameters()));
    }

    private static Listed listed(InstalledPackage installed) {
        return new Listed(
                installed.version().id(),
                installed.version().version(),
                installed.state(),
                installed.definition().manifest().title().in("ja"));
    }
}
