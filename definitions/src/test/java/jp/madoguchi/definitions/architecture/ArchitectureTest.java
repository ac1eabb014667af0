package jp.madoguchi.definitions.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.definitions.architecture.wrong.AsksTheClock;
import jp.madoguchi.definitions.architecture.wrong.KnowsADatabase;
import jp.madoguchi.definitions.architecture.wrong.KnowsFeelsEngine;
import jp.madoguchi.definitions.architecture.wrong.KnowsSpring;
import jp.madoguchi.definitions.architecture.wrong.KnowsTheEngine;
import jp.madoguchi.definitions.architecture.wrong.KnowsTheValidator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the definitions must not know. Each rule is shown to refuse a class that breaks it. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("jp.madoguchi.definitions");

    private static final DescribedPredicate<JavaMethodCall> ASKS_THE_CLOCK =
            new DescribedPredicate<JavaMethodCall>("asks for now() without a clock") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .map(JavaClass::getSimpleName)
                                    .noneMatch("Clock"::equals);
                }
            };

    private static final Map<Class<?>, ArchRule> RULES = Map.of(
            KnowsSpring.class,
            noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework.."),
            KnowsADatabase.class,
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence.."),
            KnowsTheEngine.class,
            noClasses().should().dependOnClassesThat().resideInAPackage("jp.madoguchi.engine.."),
            KnowsFeelsEngine.class,
            noClasses()
                    .that()
                    .resideOutsideOfPackage("jp.madoguchi.definitions.feel..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.camunda..", "camundajar.."),
            KnowsTheValidator.class,
            noClasses()
                    .that()
                    .resideOutsideOfPackages("jp.madoguchi.definitions.schemas..", "jp.madoguchi.definitions.form..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.networknt.."),
            AsksTheClock.class,
            noClasses().should().callMethodWhere(ASKS_THE_CLOCK));

    @TestFactory
    Stream<DynamicTest> definitionsKeepTheRules() {
        return RULES.values().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(OURS)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleRefusesItsWrongSample() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey().getSimpleName(), () -> {
                    JavaClasses wrong = new ClassFileImporter().importClasses(rule.getKey());
                    assertThatThrownBy(() -> rule.getValue().check(wrong))
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining(rule.getKey().getSimpleName());
                }));
    }

    @Test
    void looksAtTheWholeModule() {
        assertThat(OURS.stream().map(JavaClass::getSimpleName))
                .contains("PackageReader", "FeelChecker", "ProcessChecker", "TemplateChecker");
    }
}
