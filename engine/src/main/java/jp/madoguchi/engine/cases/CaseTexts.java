package jp.madoguchi.engine.cases;

import java.time.Clock;
import java.util.Map;
import jp.madoguchi.definitions.feel.Expressions;
import jp.madoguchi.definitions.feel.FeelRegisters;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.registers.Registers;
import jp.madoguchi.engine.time.TurnableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the {@code {{ }}} of a package's texts outside dialogues and processes; they may read the package's registers, as everywhere. */
@Component
public class CaseTexts {

    private final CaseVariables variables;
    private final Registers registers;
    private final Expressions expressions;
    private final Clock clock;

    CaseTexts(CaseVariables variables, Registers registers, Expressions expressions, Clock clock) {
        this.variables = variables;
        this.registers = registers;
        this.expressions = expressions;
        this.clock = clock;
    }

    /** In Japanese, for staff and departments, with the case's variables. */
    public String fill(Case theCase, String text) {
        return fill(theCase, text, Texts.JAPANESE);
    }

    /**
     * With the case's variables.
     *
     * @param language of dates and numbers
     */
    public String fill(Case theCase, String text, String language) {
        return fill(theCase.municipality(), theCase.packageVersion(), text, variables.of(theCase), language);
    }

    /** The department cases of a procedure come to. */
    public String department(MunicipalityId municipality, CaseDefinition definition) {
        return fill(
                municipality,
                definition.installed().version(),
                definition.procedure().department(),
                Map.of("parameters", definition.installed().parameters()),
                Texts.JAPANESE);
    }

    /** With what is known where there is no case yet, or never will be. */
    public String fill(
            MunicipalityId municipality,
            PackageVersion version,
            String text,
            Map<String, ? extends @Nullable Object> values,
            String language) {
        return FeelRegisters.with(
                registers.rows(municipality, version),
                () -> expressions.fill(text, values, clock.instant().atZone(TurnableClock.TOKYO), language));
    }
}
