package jp.madoguchi.engine.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.definitions.packages.PackageFiles;
import jp.madoguchi.definitions.packages.PackageZip;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the packages of {@code definitions/library} on the class path. */
@SandboxComponent
class LibraryFiles {

    private static final String LIBRARY = "/library/";

    private final JsonMapper json;

    LibraryFiles(JsonMapper json) {
        this.json = json;
    }

    /** A package of the library, zipped. */
    record LibraryPackage(PackageVersion version, byte[] zip) {}

    /** All of them, in the order of their folders. */
    List<LibraryPackage> packages() {
        Map<String, Map<String, byte[]>> byPackage = new TreeMap<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:library/**/*.*")) {
                if (!resource.isReadable()) {
                    continue;
                }
                String url = resource.getURL().toString();
                String path = url.substring(url.lastIndexOf(LIBRARY) + LIBRARY.length());
                int slash = path.indexOf('/');
                if (slash > 0) {
                    byPackage
                            .computeIfAbsent(path.substring(0, slash), name -> new TreeMap<>())
                            .put(path.substring(slash + 1), bytes(resource));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the library on the class path cannot be read", e);
        }
        return byPackage.values().stream().map(this::libraryPackage).toList();
    }

    private LibraryPackage libraryPackage(Map<String, byte[]> files) {
        JsonNode manifest = json.readTree(files.get("package.json"));
        return new LibraryPackage(
                new PackageVersion(
                        manifest.path("id").asString(), manifest.path("version").asString()),
                PackageZip.of(new PackageFiles(files)));
    }

    private static byte[] bytes(Resource resource) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
