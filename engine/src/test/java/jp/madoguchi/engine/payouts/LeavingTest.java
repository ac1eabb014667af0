package jp.madoguchi.engine.payouts;

import static jp.madoguchi.engine.payouts.PayoutScene.CITY;
import static jp.madoguchi.engine.payouts.PayoutScene.DAY;
import static jp.madoguchi.engine.payouts.PayoutScene.HANAKO;
import static jp.madoguchi.engine.payouts.PayoutScene.KIND;
import static jp.madoguchi.engine.payouts.PayoutScene.TARO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.payouts.PayoutItem.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases that are withdrawn or corrected at any moment between being collected and being paid. */
class LeavingTest {

    private static final String CASE = "2026-000001";

    @ParameterizedTest
    @EnumSource(Make.class)
    void takesAWithdrawnCaseOutOfAnApprovedListWhichIsThenApprovedAnew(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            String id = scene.approved();
            scene.in(() -> scene.queue.withdraw(CITY, KIND, CASE));
            assertThat(scene.list(id).items())
                    .extracting(PayoutItem::caseNumber)
                    .containsExactly("2026-000002");
            assertThat(scene.list(id).approvals()).isEmpty();
            assertThat(scene.list(id).list().state()).isEqualTo(PayoutState.CLOSED);
            assertThatThrownBy(() -> scene.in(() -> scene.payouts.download(CITY, id, false, TARO)))
                    .isInstanceOf(PayoutRefusal.class);
            scene.in(() -> scene.payouts.approve(CITY, id, TARO));
            scene.in(() -> scene.payouts.approve(CITY, id, HANAKO));
            scene.in(() ->
                    assertThat(scene.payouts.download(CITY, id, false, TARO)).hasSize(4 * 120));
            assertThat(scene.told).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void tellsStaffOnceWhenTheFileWasFetchedAlready(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            String id = scene.approved();
            scene.in(() -> scene.payouts.download(CITY, id, false, HANAKO));
            scene.in(() -> scene.queue.withdraw(CITY, KIND, CASE));
            scene.in(() -> scene.changes.withdrawn(new Cases.CaseWithdrawn(theCase())));
            assertThat(scene.list(id).items()).hasSize(2);
            assertThat(scene.told).singleElement().asString().startsWith(CASE);
            assertThat(scene.list(id).log())
                    .last()
                    .extracting(PayoutList.Entry::what)
                    .isEqualTo("withdrawn-too-late");
            scene.in(() -> scene.payouts.remove(CITY, id, CASE, "取り下げ", TARO));
            assertThat(scene.list(id).list().state()).isEqualTo(PayoutState.CLOSED);
            assertThat(scene.list(id).list().downloadable()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void tellsStaffOfACaseWithdrawnAfterItWasPaidButNotOfOneThatIsOnlyCorrected(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            String id = scene.sent();
            scene.result(id, CASE, Result.PAID, "");
            scene.in(() -> scene.changes.corrected(new Cases.AnswersCorrected(theCase(), Set.of("account"))));
            assertThat(scene.told).isEmpty();
            scene.in(() -> scene.changes.withdrawn(new Cases.CaseWithdrawn(theCase())));
            assertThat(scene.told).hasSize(1);
            assertThat(scene.list(id).items()).extracting(PayoutItem::result).contains(Result.PAID);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void takesACorrectedCaseOutAndLetsItsProcessKnow(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            String id = scene.approved();
            scene.in(() -> scene.changes.corrected(new Cases.AnswersCorrected(theCase(), Set.of("account"))));
            assertThat(scene.list(id).items()).hasSize(1);
            assertThat(scene.events)
                    .singleElement()
                    .isEqualTo(new Payouts.PayoutSettled(
                            CITY, CASE, KIND, "removed", Leaving.Why.CORRECTED.text(), 20_000));
            scene.collect(CITY, CASE, DAY);
            assertThat(scene.list("benefit-2").items()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void takesARejectedCaseOutAndLeavesOneThatOnlyMovesOn(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            String id = scene.approved();
            scene.in(() -> scene.changes.moved(new Cases.CaseStateChanged(theCase(), "submitted")));
            assertThat(scene.list(id).items()).hasSize(2);
            scene.in(() -> scene.changes.moved(
                    new Cases.CaseStateChanged(PayoutScene.someCase(CASE, "rejected"), "approved")));
            assertThat(scene.list(id).items()).hasSize(1);
            assertThat(scene.list(id).list().state()).isEqualTo(PayoutState.CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void approvesNoListThatEverybodyLeft(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            String id = scene.approved();
            scene.in(() -> scene.queue.withdraw(CITY, KIND, CASE));
            scene.in(() -> scene.queue.withdraw(CITY, KIND, "2026-000002"));
            assertThatThrownBy(() -> scene.in(() -> scene.payouts.approve(CITY, id, TARO)))
                    .isInstanceOf(PayoutRefusal.class)
                    .hasMessageContaining("empty");
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesNoFileForADayThatIsPastUntilTheListIsClosedAnew(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            String id = scene.approved();
            scene.clock.advance(Duration.ofDays(40));
            assertThatThrownBy(() -> scene.in(() -> scene.payouts.download(CITY, id, false, TARO)))
                    .isInstanceOf(PayoutRefusal.class)
                    .hasMessageContaining("2026-12-25");
            assertThatThrownBy(() -> scene.in(() -> scene.payouts.close(CITY, id, null, TARO)))
                    .isInstanceOf(PayDayRefusal.class);
            scene.in(() -> scene.payouts.close(CITY, id, DAY.plusDays(42), TARO));
            assertThat(scene.list(id).approvals()).isEmpty();
            assertThat(scene.list(id).list().state()).isEqualTo(PayoutState.CLOSED);
        }
    }

    private static Case theCase() {
        return PayoutScene.someCase(CASE);
    }
}
