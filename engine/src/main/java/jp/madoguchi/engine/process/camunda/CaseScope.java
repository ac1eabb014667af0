package jp.madoguchi.engine.process.camunda;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import jp.madoguchi.definitions.feel.Expressions;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FeelRegisters;
import jp.madoguchi.definitions.process.ProcessDefinition;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import jp.madoguchi.engine.registers.Registers;
import jp.madoguchi.engine.time.TurnableClock;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What steps, conditions and timers may read: the case a process runs for, always as it stands now. */
@Component
class CaseScope {

    private final Cases cases;
    private final Packages packages;
    private final Registers registers;
    private final Expressions expressions;
    private final Clock clock;

    CaseScope(Cases cases, Packages packages, Registers registers, Expressions expressions, Clock clock) {
        this.cases = cases;
        this.packages = packages;
        this.registers = registers;
        this.expressions = expressions;
        this.clock = clock;
    }

    Case theCase(VariableScope scope) {
        CaseKey key = CaseKey.of(scope);
        return cases.find(key.municipality(), key.number())
                .orElseThrow(() -> new IllegalStateException("process of a case that is gone: " + key));
    }

    InstalledPackage definition(Case theCase) {
        return packages.find(theCase.municipality(), theCase.packageVersion())
                .orElseThrow(() -> new IllegalStateException("package version is gone: " + theCase.packageVersion()));
    }

    @Nullable Object evaluate(Feel feel, VariableScope scope) {
        Case theCase = theCase(scope);
        return reading(theCase, () -> expressions.evaluate(feel, variables(theCase), now()));
    }

    boolean test(Feel feel, VariableScope scope) {
        Case theCase = theCase(scope);
        return reading(theCase, () -> expressions.test(feel, variables(theCase), now()));
    }

    String fill(String text, Case theCase, String language) {
        return reading(theCase, () -> expressions.fill(text, variables(theCase), now(), language));
    }

    /** Does some work in which expressions read the registers of the case's package. */
    <T extends @Nullable Object> T reading(Case theCase, Supplier<T> work) {
        return FeelRegisters.with(registers.rows(theCase.municipality(), theCase.packageVersion()), work);
    }

    /** The case's variables, and null for each fact its processes have not worked out yet. */
    Map<String, @Nullable Object> variables(Case theCase) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        for (ProcessDefinition process :
                definition(theCase).definition().processes().values()) {
            process.facts().forEach(fact -> variables.put(fact, null));
        }
        variables.putAll(cases.variables(theCase));
        return variables;
    }

    ZonedDateTime now() {
        return clock.instant().atZone(TurnableClock.TOKYO);
    }
}
