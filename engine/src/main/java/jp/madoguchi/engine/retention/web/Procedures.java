package jp.madoguchi.engine.retention.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.retention.RetentionTimes.OfProcedure;
import jp.madoguchi.engine.retention.web.RetentionController.WantedProcedure;
import org.springframework.stereotype.Component;

/** The procedures whose cases may have a retention time of their own. */
@Component
class Procedures {

    private static final Pattern WRITTEN = Pattern.compile("([^/:]+)/([^/:]+):(\\d{0,9})");

    private final Packages packages;

    Procedures(Packages packages) {
        this.packages = packages;
    }

    /** A procedure of some installed version, published or not. */
    record Known(@JsonProperty("package") String packageId, String procedure, String title) {}

    List<Known> of(MunicipalityId municipality) {
        Map<String, Known> known = new LinkedHashMap<>();
        for (Packages.InstalledPackage installed : packages.all(municipality)) {
            String id = installed.version().id();
            installed
                    .definition()
                    .manifest()
                    .procedures()
                    .forEach(procedure -> known.put(
                            id + '/' + procedure.id(),
                            new Known(id, procedure.id(), procedure.title().in(Texts.JAPANESE))));
        }
        return List.copyOf(known.values());
    }

    /** @throws WrongField for a procedure that is not there: its time would never hold */
    List<OfProcedure> checked(MunicipalityId municipality, List<WantedProcedure> wanted) {
        List<Known> known = wanted.isEmpty() ? List.of() : of(municipality);
        List<OfProcedure> checked = new ArrayList<>();
        for (WantedProcedure one : wanted) {
            Known found = known.stream()
                    .filter(k -> k.packageId().equals(one.packageId())
                            && k.procedure().equals(one.procedure()))
                    .findFirst()
                    .orElseThrow(() -> unknown(checked.size(), one.packageId() + "/" + one.procedure(), known));
            checked.add(new OfProcedure(found.packageId(), found.procedure(), one.months()));
        }
        return checked;
    }

    private static WrongField unknown(int index, String got, List<Known> known) {
        List<String> possible =
                known.stream().map(k -> k.packageId() + "/" + k.procedure()).toList();
        return new WrongField(
                "procedures/" + index + "/procedure",
                "手続き " + got + " はありません。使えるのは " + possible + " です。",
                "There is no procedure " + got + "; expected one of " + possible + ".");
    }

    /** Reads {@code PACKAGE/PROCEDURE:MONTHS}. */
    static List<WantedProcedure> written(List<String> texts) {
        List<WantedProcedure> wanted = new ArrayList<>();
        for (String text : texts) {
            Matcher parts = WRITTEN.matcher(text);
            if (!parts.matches()) {
                throw new WrongField(
                        "procedures",
                        "パッケージ/手続き:月数 の形にしてください（今は " + text + "）。",
                        "Expected PACKAGE/PROCEDURE:MONTHS, got " + text + ".");
            }
            wanted.add(new WantedProcedure(
                    parts.group(1), parts.group(2), parts.group(3).isEmpty() ? null : Integer.valueOf(parts.group(3))));
        }
        return wanted;
    }
}
