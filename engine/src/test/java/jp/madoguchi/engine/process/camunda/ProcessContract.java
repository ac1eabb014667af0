package jp.madoguchi.engine.process.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases.CaseRefusal;
import jp.madoguchi.engine.packages.PackageVersion;
import org.junit.jupiter.api.Test;

/** What processes do, on any database. */
abstract class ProcessContract extends ProcessScene {

    @Test
    void runsFromSubmissionOverCorrectionToTheDecisionDocument() {
        Case theCase = submitted("subsidy.bpmn");
        assertThat(hall.processes.staffTask(Town.YAMAGUCHI, theCase.number())).hasValueSatisfying(task -> {
            assertThat(task.title()).isEqualTo("申請を審査する");
            assertThat(task.department()).isEqualTo("環境政策課");
            assertThat(task.outcomes()).containsExactly("approved", "rejected", "deficient");
        });

        hall.markDeficient(theCase, "receipt");
        assertThat(hall.processes.staffTask(Town.YAMAGUCHI, theCase.number())).isEmpty();
        assertThat(hall.state(theCase)).isEqualTo("deficient");

        hall.correct(theCase);
        hall.decide(theCase, "approved");

        assertThat(hall.happened())
                .containsExactly(
                        "状態:deficient",
                        "質問:null[receipt]",
                        "状態:submitted",
                        "書類:approval",
                        "住民へ:交付決定通知書|補助金の交付が決まりました。決定通知書をご覧ください。|https://city.example.jp/d/1?until=2027-01-19T01:00:00Z",
                        "状態:approved",
                        "住民へ:山口 花子 様、交付が決まりました（20000円）。");
        assertThat(hall.running()).isZero();
    }

    @Test
    void remindsAfterAWeekAndRefusesWhenTheDeadlineOfTheCorrectionPasses() {
        Case theCase = submitted("subsidy.bpmn");
        hall.markDeficient(theCase, "receipt");

        hall.pass(Duration.ofDays(7));
        assertThat(hall.happened()).last().asString().contains("修正をお待ちしています");
        assertThat(hall.state(theCase)).isEqualTo("deficient");

        hall.pass(Duration.ofDays(6));
        assertThat(hall.state(theCase)).isEqualTo("deficient");

        hall.pass(Duration.ofDays(1));
        assertThat(hall.state(theCase)).isEqualTo("rejected");
        assertThat(hall.happened()).contains("質問取消").last().isEqualTo("住民へ:期限を過ぎたため受付を終わりました。");
        assertThat(hall.running()).isZero();
    }

    @Test
    void asksAgainEachTimeStaffFindAMistake() {
        Case theCase = submitted("subsidy.bpmn");
        hall.markDeficient(theCase, "receipt");
        hall.correct(theCase);
        hall.markDeficient(theCase, "price");
        hall.correct(theCase);
        hall.decide(theCase, "rejected");

        assertThat(hall.happened()).contains("質問:null[receipt]", "質問:null[price]", "書類:rejection");
        assertThat(hall.state(theCase)).isEqualTo("rejected");
    }

    @Test
    void refusesADecisionTheTaskDoesNotOfferAndNamesThoseItOffers() {
        Case theCase = submitted("subsidy.bpmn");
        assertThatThrownBy(() -> hall.decide(theCase, "maybe"))
                .isInstanceOf(CaseRefusal.class)
                .hasMessageContaining("approved, deficient, rejected");
        assertThat(hall.processes.staffTask(Town.YAMAGUCHI, theCase.number())).isPresent();
    }

    @Test
    void refusesADecisionNobodyWaitsFor() {
        Case theCase = submitted("subsidy.bpmn");
        hall.markDeficient(theCase, "receipt");
        assertThatThrownBy(() -> hall.decide(theCase, "approved"))
                .isInstanceOf(CaseRefusal.class)
                .hasMessageContaining("待っていません");
        assertThat(hall.state(theCase)).isEqualTo("deficient");
    }

    @Test
    void asksForTheMarkedAnswersWithoutAnyProcess() {
        Case theCase = hall.submit(hall.publish("1.0.0"));
        hall.markDeficient(theCase, "receipt");
        assertThat(hall.happened()).containsExactly("質問:null[receipt]");
    }

    @Test
    void keepsTheResultOfADecisionTableWithTheCase() {
        Case theCase = submitted("decision.bpmn", "rank.dmn");
        assertThat(hall.state(theCase)).isEqualTo("approved");
        assertThat(hall.theCase(theCase).facts()).containsExactlyEntriesOf(Map.of("rankOfGrant", "大口"));
    }

    @Test
    void readsTheClockInDecisionTables() {
        hall.clock.advance(Duration.ofDays(200));
        Case theCase = submitted("decision.bpmn", "rank.dmn");
        assertThat(hall.happened()).anyMatch(line -> line.contains("decision-failed"));
        assertThat(hall.state(theCase)).isEqualTo("failed");
    }

    @Test
    void endsTheProcessWhenTheResidentWithdraws() {
        Case theCase = submitted("subsidy.bpmn");
        hall.markDeficient(theCase, "receipt");
        hall.act(cases -> cases.withdraw(Town.YAMAGUCHI, theCase.number()));
        assertThat(hall.running()).isZero();
        assertThat(hall.happened()).last().isEqualTo("質問取消");
        hall.pass(Duration.ofDays(30));
        assertThat(hall.state(theCase)).isEqualTo("withdrawn");
    }

    @Test
    void letsTheProcessSayWhatHappensOnWithdrawal() {
        Case theCase = submitted("withdrawable.bpmn");
        hall.act(cases -> cases.withdraw(Town.YAMAGUCHI, theCase.number()));
        assertThat(hall.happened()).containsExactly("住民へ:取り下げを受け付けました。");
        assertThat(hall.running()).isZero();
    }

    @Test
    void waitsUntilADateOfTheCase() {
        Case theCase = submitted("waiting.bpmn");
        hall.pass(Duration.ofDays(2));
        assertThat(hall.happened()).isEmpty();
        hall.pass(Duration.ofHours(14));
        assertThat(hall.happened()).as("midnight in Japan of the third day").containsExactly("住民へ:3日たちました。");
        hall.pass(Duration.ofDays(31));
        assertThat(hall.state(theCase)).isEqualTo("submitted");
        hall.pass(Duration.ofDays(1));
        assertThat(hall.state(theCase)).isEqualTo("approved");
    }

    @Test
    void endsAWaitWhenTheResidentCorrects() {
        Case theCase = submitted("waiting.bpmn");
        hall.correct(theCase);
        assertThat(hall.happened()).containsExactly("住民へ:修正を受け付けました。");
        hall.pass(Duration.ofDays(60));
        assertThat(hall.happened()).hasSize(1);
    }

    @Test
    void asksAFormAndRemindsEachWeekUntilItIsAnswered() {
        Case theCase = submitted("asking.bpmn");
        assertThat(hall.happened()).containsExactly("質問:survey[]");
        hall.pass(Duration.ofDays(15));
        assertThat(hall.happened()).filteredOn(line -> line.contains("お答えください")).hasSize(2);
        hall.answer(theCase, "survey");
        assertThat(hall.happened()).last().isEqualTo("住民へ:ありがとうございました。");
        assertThat(hall.running()).isZero();
    }

    @Test
    void remindsNoOftenerThanWritten() {
        submitted("asking.bpmn");
        hall.pass(Duration.ofDays(100));
        assertThat(hall.happened()).filteredOn(line -> line.contains("お答えください")).hasSize(3);
    }

    @Test
    void completesTheTaskThatOffersTheDecision() {
        Case theCase = submitted("two-departments.bpmn");
        hall.decide(theCase, "approved");
        assertThat(hall.processes.staffTask(Town.YAMAGUCHI, theCase.number()))
                .hasValueSatisfying(task -> assertThat(task.department()).isEqualTo("会計課"));
        hall.decide(theCase, "paid");
        assertThat(hall.state(theCase)).isEqualTo("approved");
    }

    @Test
    void goesTheWayOfWhatHappensFirst() {
        Case early = submitted("race.bpmn");
        hall.correct(early);
        hall.pass(Duration.ofDays(3));
        assertThat(hall.happened()).containsExactly("住民へ:修正を受け付けました。");

        Case late = hall.submit(early.packageVersion());
        hall.pass(Duration.ofDays(3));
        hall.correct(late);
        assertThat(hall.state(late)).isEqualTo("rejected");
    }

    @Test
    void mailsStaffAndMindsARefusedAddress() {
        submitted("mailing.bpmn");
        assertThat(hall.happened())
                .contains("メール:kankyo@city.example.jp|新しい申請|受付番号 2026-000001")
                .anyMatch(line -> line.contains("mail-refused"));
        assertThat(hall.running()).isZero();
    }

    @Test
    void keepsARunningCaseOnTheVersionItStartedWith() {
        Case old = hall.submit(hall.publish("1.0.0", "race.bpmn"));
        PackageVersion next = hall.publish("1.1.0", "race.bpmn", "child.bpmn");
        Case young = hall.submit(next);
        assertThat(hall.definitionsRunning())
                .containsExactlyInAnyOrder("kitchen-waste_1.0.0_race", "kitchen-waste_1.1.0_race");
        hall.correct(old);
        hall.correct(young);
        assertThat(hall.running()).isZero();
    }

    @Test
    void deploysAVersionOnlyOnce() {
        hall.publish("1.0.0", "race.bpmn");
        hall.publish("1.0.0", "race.bpmn");
        assertThat(hall.deployments()).isEqualTo(1);
    }

    @Test
    void keepsNothingButIdsInProcessVariables() {
        Case theCase = submitted("asking.bpmn");
        hall.answer(theCase, "survey");
        submitted("asking.bpmn");
        assertThat(hall.variables()).containsExactly(Map.entry("asked", "survey"));
    }
}
