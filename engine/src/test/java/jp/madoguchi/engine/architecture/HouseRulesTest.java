package jp.madoguchi.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseRulesTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.madoguchi.engine");

    @ParameterizedTest
    @EnumSource
    void theEngineKeeps(HouseRules rule) {
        rule.rule().check(ENGINE);
    }

    @ParameterizedTest
    @EnumSource
    void noticesTheWrongSampleOf(HouseRules rule) {
        JavaClasses wrong = new ClassFileImporter().importClasses(rule.wrongSample());
        assertThat(rule.rule().evaluate(wrong).hasViolation()).isTrue();
    }
}
