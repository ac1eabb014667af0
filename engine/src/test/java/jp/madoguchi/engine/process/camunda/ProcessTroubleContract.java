package jp.madoguchi.engine.process.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.packages.PackageVersion;
import org.junit.jupiter.api.Test;

/** What becomes of processes that fail, are called, or meet others, on any database. */
abstract class ProcessTroubleContract extends ProcessScene {

    @Test
    void callsAnotherProcessForTheSameCase() {
        Case theCase = submitted("parent.bpmn", "child.bpmn");
        assertThat(hall.processes.staffTask(Town.YAMAGUCHI, theCase.number()))
                .hasValueSatisfying(task -> assertThat(task.title()).isEqualTo("納税を確かめる"));
        hall.decide(theCase, "approved");
        assertThat(hall.state(theCase)).isEqualTo("approved");
    }

    @Test
    void catchesTheErrorOfACalledProcess() {
        Case theCase = submitted("parent.bpmn", "child.bpmn");
        hall.decide(theCase, "rejected");
        assertThat(hall.state(theCase)).isEqualTo("rejected");
        assertThat(hall.running()).isZero();
    }

    @Test
    void failsTheCaseWhenNobodyCatchesTheErrorOfACalledProcess() {
        Case theCase = submitted("careless.bpmn", "child.bpmn");
        hall.decide(theCase, "rejected");
        assertThat(hall.state(theCase)).isEqualTo("failed");
        assertThat(hall.happened())
                .contains("記録:process-failed{error=ineligible}")
                .doesNotContain("状態:approved");
        assertThat(hall.running()).isZero();
    }

    @Test
    void failsTheCaseOnAnUncaughtErrorButKeepsWhatWasDoneBefore() {
        Case theCase = submitted("ends-in-error.bpmn");
        assertThat(hall.happened()).containsExactly("住民へ:審査に入ります。", "状態:failed", "記録:process-failed{error=no-budget}");
        assertThat(hall.state(theCase)).isEqualTo("failed");
        assertThat(hall.running()).isZero();
    }

    @Test
    void failsTheCaseWhenADocumentCannotBeFilled() {
        Case theCase = submitted("broken-document.bpmn");
        assertThat(hall.state(theCase)).isEqualTo("failed");
        assertThat(hall.happened())
                .contains("記録:step-failed{error=document-failed, message={{money}} がありません, step=step_issueDocument}");
    }

    @Test
    void letsTheProcessHandleADocumentThatCannotBeFilled() {
        Case theCase = submitted("caught-document.bpmn");
        assertThat(hall.processes.staffTask(Town.YAMAGUCHI, theCase.number()))
                .hasValueSatisfying(task -> assertThat(task.title()).isEqualTo("手で作る"));
        assertThat(hall.state(theCase)).isEqualTo("submitted");
    }

    @Test
    void triesAgainLaterAndStopsWhereStaffSeeIt() {
        Case theCase = submitted("exploding.bpmn");
        assertThat(hall.state(theCase)).isEqualTo("submitted");
        assertThat(hall.happened()).isEmpty();

        hall.pass(Duration.ofMinutes(2));
        assertThat(hall.state(theCase)).isEqualTo("submitted");
        hall.pass(Duration.ofMinutes(10));

        assertThat(hall.state(theCase)).isEqualTo("failed");
        assertThat(hall.happened())
                .contains("記録:process-stopped{activity=issue, name=issue}")
                .anyMatch(line -> line.startsWith("記録:step-failed") && line.contains("no paper for 山口 花子"));
        assertThat(hall.incidents()).hasSize(1).noneMatch(message -> message.contains("花子"));
    }

    @Test
    void goesOnAfterAStopOnRequest() {
        Case theCase = submitted("exploding.bpmn");
        hall.pass(Duration.ofMinutes(2));
        hall.pass(Duration.ofMinutes(10));
        hall.town.printerWorks = true;

        assertThat(hall.processes.retry(Town.YAMAGUCHI, theCase.number())).isTrue();
        hall.processes.runDue();

        assertThat(hall.state(theCase)).isEqualTo("approved");
        assertThat(hall.happened()).contains("住民へ:審査に入ります。", "状態:submitted");
        assertThat(hall.incidents()).isEmpty();
        assertThat(hall.processes.retry(Town.YAMAGUCHI, theCase.number())).isFalse();
    }

    @Test
    void undoesTheStartWhenTheSubmissionIsRolledBack() {
        PackageVersion version = hall.publish("1.0.0", "subsidy.bpmn");
        assertThatThrownBy(() -> hall.in(() -> {
                    hall.bean(jp.madoguchi.engine.cases.Cases.class)
                            .submit(hall.town.hanako, version, "subsidy", jp.madoguchi.definitions.form.Answers.none());
                    throw new IllegalStateException("LINE event lost");
                }))
                .hasMessage("LINE event lost");
        assertThat(hall.running()).isZero();
        assertThat(hall.happened()).isEqualTo(List.of());
    }

    @Test
    void startsManyAtOnceWhereNobodyHasReadTheProcessYet() {
        PackageVersion version = hall.publish("1.0.0", "subsidy.bpmn");
        for (int round = 1; round <= 10; round++) {
            hall.forgetProcesses();
            Crowd.of(8, resident -> () -> hall.in(() -> hall.start(version)));
            assertThat(hall.running()).isEqualTo(8L * round);
        }
    }
}
