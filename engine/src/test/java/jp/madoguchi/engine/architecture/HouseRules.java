package jp.madoguchi.engine.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import jp.madoguchi.engine.architecture.samples.cases.KnowsCamunda;
import jp.madoguchi.engine.architecture.samples.cases.KnowsLine;
import jp.madoguchi.engine.architecture.samples.cases.KnowsPdf;
import jp.madoguchi.engine.architecture.samples.cases.KnowsStripe;
import jp.madoguchi.engine.architecture.samples.cases.LooksAtTheWall;
import jp.madoguchi.engine.architecture.samples.dialogue.DialogueWithDatabase;

/** The rules of the house, each with a sample that breaks it. */
@SuppressWarnings("ImmutableEnumChecker")
enum HouseRules {
    ONLY_LINE_KNOWS_THE_LINE_SDK(
            noClasses()
                    .that()
                    .resideOutsideOfPackages("jp.madoguchi.engine.line..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.linecorp.."),
            KnowsLine.class),
    ONLY_PROCESS_KNOWS_CAMUNDA(
            noClasses()
                    .that()
                    .resideOutsideOfPackages("jp.madoguchi.engine.process..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.camunda.bpm.."),
            KnowsCamunda.class),
    ONLY_PAYMENTS_STRIPE_KNOWS_STRIPE(
            noClasses()
                    .that()
                    .resideOutsideOfPackages("jp.madoguchi.engine.payments.stripe..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.stripe.."),
            KnowsStripe.class),
    ONLY_DOCUMENTS_KNOWS_PDF(
            noClasses()
                    .that()
                    .resideOutsideOfPackages("jp.madoguchi.engine.documents..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("org.xhtmlrenderer..", "org.openpdf..", "com.lowagie..")),
            KnowsPdf.class),
    THE_DIALOGUE_IS_PURE(
            noClasses()
                    .that()
                    .resideInAPackage("..dialogue..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            "org.springframework..",
                            "java.sql..",
                            "javax.sql..",
                            "java.net..",
                            "java.nio.file..",
                            "jakarta..",
                            "org.slf4j.."))
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(java.util.Random.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(java.time.Clock.class),
            DialogueWithDatabase.class),
    TIME_COMES_FROM_THE_CLOCK(
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now"),
            LooksAtTheWall.class);

    private final ArchRule rule;
    private final Class<?> wrongSample;

    HouseRules(ArchRule rule, Class<?> wrongSample) {
        this.rule = rule;
        this.wrongSample = wrongSample;
    }

    ArchRule rule() {
        return rule.as(name());
    }

    Class<?> wrongSample() {
        return wrongSample;
    }
}
