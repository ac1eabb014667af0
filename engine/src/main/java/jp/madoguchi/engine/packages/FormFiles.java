package jp.madoguchi.engine.packages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.definitions.sheets.Conversion;
import jp.madoguchi.definitions.sheets.FormSheets;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms of installed packages as the files they were written in, and as sheets. */
@Component
public class FormFiles {

    private final Packages packages;
    private final JsonMapper json;

    FormFiles(Packages packages, JsonMapper json) {
        this.packages = packages;
        this.json = json;
    }

    /**
     * A version of a package.
     *
     * @param version empty for the published version, or the newest when none is published
     * @throws Packages.UnknownPackage when there is none
     */
    public InstalledPackage installed(MunicipalityId municipality, String id, @Nullable String version) {
        List<InstalledPackage> all = packages.all(municipality).stream()
                .filter(installed -> installed.version().id().equals(id))
                .filter(installed ->
                        version == null || installed.version().version().equals(version))
                .toList();
        return all.stream()
                .filter(installed -> installed.state().equals("published"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new Packages.UnknownPackage(new PackageVersion(id, version == null ? "" : version)));
    }

    /**
     * The JSON of a form, as its author wrote it.
     *
     * @throws UnknownForm when the package has no such form
     */
    public JsonNode form(InstalledPackage installed, String form) {
        byte[] file = installed.definition().files().bytes("forms/" + form + ".form.json");
        if (file == null) {
            throw new UnknownForm(form, installed.definition().forms().keySet());
        }
        return json.readTree(file);
    }

    /**
     * The form in a workbook or CSV file.
     *
     * @throws SheetsRefused with everything that is wrong
     */
    public JsonNode convert(Path file) throws IOException {
        Conversion conversion = FormSheets.read(file);
        if (conversion instanceof Conversion.Refused refused) {
            throw new SheetsRefused(refused.errors());
        }
        return ((Conversion.Converted) conversion).form();
    }
}
