package jp.madoguchi.engine.exports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.Manifest.Procedure;
import jp.madoguchi.definitions.packages.Manifest.ProcedureKind;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.cases.CaseScan;
import jp.madoguchi.engine.cases.CaseScan.Filter;
import jp.madoguchi.engine.cases.SealedCase;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.FormFiles;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import jp.madoguchi.engine.packages.UnknownForm;
import jp.madoguchi.engine.rights.Reach;
import jp.madoguchi.engine.time.TurnableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what is asked for, and refuses what makes no sense before anything is read. */
@Component
class ExportPlans {

    private final FormFiles forms;
    private final CaseScan cases;

    ExportPlans(FormFiles forms, CaseScan cases) {
        this.forms = forms;
        this.cases = cases;
    }

    /**
     * @param reach only cases of these departments
     * @param sheets whether groups become tables of their own unless said otherwise
     */
    Export plan(MunicipalityId municipality, Reach reach, String packageId, ExportQuery query, boolean sheets) {
        InstalledPackage installed = forms.installed(municipality, packageId, query.version());
        Manifest manifest = installed.definition().manifest();
        Form form = form(installed, query);
        List<Procedure> intakes = manifest.procedures().stream()
                .filter(procedure -> procedure.form().equals(form.id()))
                .filter(procedure -> query.procedure() == null || procedure.id().equals(query.procedure()))
                .toList();
        Function<SealedCase, @Nullable Map<?, ?>> answers = intakes.isEmpty()
                ? sealedCase -> sealedCase.open().facts().get(form.id()) instanceof Map<?, ?> later ? later : null
                : sealedCase -> sealedCase.open().answers().values();
        List<String> procedures = intakes.stream().map(Procedure::id).toList();
        if (intakes.isEmpty() && query.procedure() != null) {
            procedures = List.of(query.procedure());
        }
        Filter filter = new Filter(
                reach,
                packageId,
                procedures,
                query.state(),
                start(query.from()),
                end(query.to()),
                query.wantedNumbers());
        List<InstalledPackage> versions = versions(municipality, installed, filter);
        refuseUnknownState(versions, query.state());
        Tables tables = new Tables(
                installed.version().version(), forms(versions, form, intakes), query, stateTitles(versions), sheets);
        return new Export(
                municipality,
                filter,
                form.id(),
                form.title().in(Texts.JAPANESE),
                answers,
                tables.main(),
                tables.groups(),
                tables.files(),
                done -> {});
    }

    /** How many cases an export goes through. */
    long cases(Export export) {
        return cases.count(export.municipality(), export.filter());
    }

    /** The version that was asked for, and those with cases. */
    private List<InstalledPackage> versions(MunicipalityId municipality, InstalledPackage main, Filter filter) {
        List<InstalledPackage> versions = new ArrayList<>(List.of(main));
        for (String version : cases.versions(municipality, filter)) {
            if (!version.equals(main.version().version())) {
                versions.add(forms.installed(municipality, filter.packageId(), version));
            }
        }
        return versions;
    }

    /** The form in each version: of an intake the one its procedure began with there, whatever its id was then. */
    private static Map<String, Form> forms(List<InstalledPackage> versions, Form main, List<Procedure> intakes) {
        List<String> procedures = intakes.stream().map(Procedure::id).toList();
        Map<String, Form> byVersion = new LinkedHashMap<>();
        for (InstalledPackage installed : versions) {
            Map<String, Form> known = installed.definition().forms();
            Optional<Form> form = byVersion.isEmpty()
                    ? Optional.of(main)
                    : installed.definition().manifest().procedures().stream()
                            .filter(procedure -> procedures.contains(procedure.id()))
                            .findFirst()
                            .map(procedure -> known.get(procedure.form()))
                            .or(() -> Optional.ofNullable(known.get(main.id())));
            form.ifPresent(there -> byVersion.put(installed.version().version(), there));
        }
        return byVersion;
    }

    private static Form form(InstalledPackage installed, ExportQuery query) {
        Map<String, Form> known = installed.definition().forms();
        List<Procedure> procedures = installed.definition().manifest().procedures();
        if (query.procedure() != null && procedures.stream().noneMatch(p -> p.id().equals(query.procedure()))) {
            List<String> ids = procedures.stream().map(Procedure::id).toList();
            throw new IllegalArgumentException("手続き「" + query.procedure() + "」はありません。あるのは " + ids
                    + " です。 / There is no such \"procedure\"; use one of " + ids);
        }
        String wanted = query.form() != null
                ? query.form()
                : procedures.stream()
                        .filter(p -> query.procedure() == null || p.id().equals(query.procedure()))
                        .filter(p -> p.kind() != ProcedureKind.PROFILE)
                        .findFirst()
                        .or(() -> procedures.stream().findFirst())
                        .map(Procedure::form)
                        .orElse("");
        return Optional.ofNullable(known.get(wanted)).orElseThrow(() -> new UnknownForm(wanted, known.keySet()));
    }

    private static void refuseUnknownState(List<InstalledPackage> versions, @Nullable String state) {
        List<String> known = versions.stream()
                .flatMap(version -> version.definition().manifest().procedures().stream())
                .flatMap(procedure -> procedure.states().stream())
                .map(Manifest.State::id)
                .distinct()
                .toList();
        if (state != null && !known.contains(state) && !state.equals("failed")) {
            throw new IllegalArgumentException(
                    "状態「" + state + "」はありません。あるのは " + known + " です。 / There is no such \"state\"; use one of " + known);
        }
    }

    /** The newest title of a state is the one told. */
    private static Map<String, String> stateTitles(List<InstalledPackage> versions) {
        Map<String, String> titles = new HashMap<>();
        for (InstalledPackage version : versions) {
            for (Procedure procedure : version.definition().manifest().procedures()) {
                procedure
                        .states()
                        .forEach(state -> titles.putIfAbsent(
                                procedure.id() + "/" + state.id(), state.title().in(Texts.JAPANESE)));
            }
        }
        return titles;
    }

    private static java.time.@Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(TurnableClock.TOKYO).toInstant();
    }

    private static java.time.@Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : start(Objects.requireNonNull(day).plusDays(1));
    }
}
