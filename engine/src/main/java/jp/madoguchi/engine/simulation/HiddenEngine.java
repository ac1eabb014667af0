package jp.madoguchi.engine.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.definitions.cases.ConversationTest;
import jp.madoguchi.definitions.packages.DefinitionPackage;
import jp.madoguchi.definitions.packages.Manifest.Parameter;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.payments.StripeAccounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Inside the hidden engine: plays the tests of a package, each in a municipality of its own. */
@Component
@ConditionalOnProperty("madoguchi.simulation")
class HiddenEngine {

    private static final AtomicLong RUNS = new AtomicLong();

    private final Municipalities municipalities;
    private final Packages packages;
    private final SimulatedCity city;
    private final SimulatedTreasury treasury;
    private final StripeAccounts stripe;

    HiddenEngine(
            Municipalities municipalities,
            Packages packages,
            SimulatedCity city,
            SimulatedTreasury treasury,
            StripeAccounts stripe) {
        this.stripe = stripe;
        this.municipalities = municipalities;
        this.packages = packages;
        this.city = city;
        this.treasury = treasury;
    }

    synchronized List<CaseResult> run(byte[] zip) {
        List<CaseResult> results = new ArrayList<>();
        MunicipalityId first = municipality();
        PackageVersion version = packages.install(first, zip);
        DefinitionPackage definition =
                packages.find(first, version).orElseThrow().definition();
        for (ConversationTest test : definition.cases()) {
            MunicipalityId municipality = municipality();
            city.begin(test.clock().toInstant());
            packages.install(municipality, zip);
            packages.publish(municipality, version, parameters(definition, test));
            city.importRows(municipality, version.id(), test.registers());
            results.add(new CaseRun(test, definition.files(), municipality, city, treasury).play());
        }
        return results;
    }

    private MunicipalityId municipality() {
        MunicipalityId id = new MunicipalityId("simulation-" + RUNS.incrementAndGet());
        municipalities.put(id, "見本市");
        stripe.put(id, "sk_test_simulation", "whsec_simulation", null);
        return id;
    }

    /** The test's own values; examples and defaults fill the rest. */
    private static Map<String, Object> parameters(DefinitionPackage definition, ConversationTest test) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : definition.manifest().parameters()) {
            Object value = test.parameters().get(parameter.id());
            if (value == null) {
                value = parameter.defaultValue() == null ? parameter.example() : parameter.defaultValue();
            }
            if (value != null) {
                values.put(parameter.id(), value);
            }
        }
        return values;
    }
}
