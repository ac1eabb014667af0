package jp.madoguchi.engine.payouts;

import static jp.madoguchi.engine.payouts.PayoutScene.ACCOUNT;
import static jp.madoguchi.engine.payouts.PayoutScene.CITY;
import static jp.madoguchi.engine.payouts.PayoutScene.DAY;
import static jp.madoguchi.engine.payouts.PayoutScene.HANAKO;
import static jp.madoguchi.engine.payouts.PayoutScene.OTHER;
import static jp.madoguchi.engine.payouts.PayoutScene.TARO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.payouts.PayoutItem.Result;
import jp.madoguchi.engine.rights.Reach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Payout lists on both databases, from the first amount to the last result. */
class PayoutsTest {

    @ParameterizedTest
    @EnumSource(Make.class)
    void goesFromOpenToDone(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            String id = scene.approved();
            AtomicReference<byte[]> file = new AtomicReference<>();
            scene.in(() -> file.set(scene.payouts.download(CITY, id, false, HANAKO)));
            String text = new String(file.get(), Charset.forName("windows-31j"));
            assertThat(text).hasSize(5 * 120);
            assertThat(text.substring(120, 240))
                    .startsWith("20999ﾐﾎﾝ            102ﾁﾕｳｵｳ")
                    .contains("0000020000", "2026000001");
            assertThat(text.substring(360, 380)).startsWith("8000002000000040000");

            scene.in(() -> scene.payouts.sent(CITY, id, HANAKO));
            scene.result(id, "2026-000001", Result.PAID, "");
            assertThat(scene.list(id).list().state()).isEqualTo(PayoutState.SENT);
            scene.result(id, "2026-000002", Result.FAILED, "口座なし");

            PayoutList.Details done = scene.list(id);
            assertThat(done.list().state()).isEqualTo(PayoutState.DONE);
            assertThat(done.items()).extracting(PayoutItem::account).containsOnly(ACCOUNT);
            assertThat(done.items()).extracting(PayoutItem::reason).containsExactly("", "口座なし");
            assertThat(done.log())
                    .extracting(PayoutList.Entry::what)
                    .containsExactly(
                            "opened",
                            "collected",
                            "collected",
                            "closed",
                            "approved",
                            "approved",
                            "downloaded",
                            "sent",
                            "result",
                            "result",
                            "done");
            assertThat(done.approvals()).extracting(PayoutList.Approval::by).containsExactly("山口 花子", "舞鶴 太郎");
            assertThat(scene.events)
                    .containsExactly(
                            new Payouts.PayoutSettled(CITY, "2026-000001", "benefit", "paid", "", 20_000),
                            new Payouts.PayoutSettled(CITY, "2026-000002", "benefit", "failed", "口座なし", 20_000));
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void paysNoCaseTwiceButOneWhosePaymentFailedAgain(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            String id = scene.sent();
            assertThatThrownBy(() -> scene.collect(CITY, "2026-000001", null)).isInstanceOf(PayoutRefusal.class);
            scene.result(id, "2026-000001", Result.PAID, "");
            scene.result(id, "2026-000002", Result.FAILED, "名義相違");
            assertThatThrownBy(() -> scene.collect(CITY, "2026-000001", DAY)).isInstanceOf(PayoutRefusal.class);
            scene.collect(CITY, "2026-000002", DAY);
            assertThat(scene.list("benefit-2").items())
                    .extracting(PayoutItem::caseNumber)
                    .containsExactly("2026-000002");
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesTheFileOnceUntilItIsReissuedWithAReason(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            String id = scene.approved();
            Runnable download = () -> scene.in(() -> scene.payouts.download(CITY, id, true, TARO));
            assertThatThrownBy(() -> scene.in(() -> scene.payouts.sent(CITY, id, TARO)))
                    .isInstanceOf(PayoutRefusal.class);
            download.run();
            assertThatThrownBy(download::run).isInstanceOf(PayoutRefusal.class).hasMessageContaining("reissue");
            assertThatThrownBy(() -> scene.in(() -> scene.payouts.reissue(CITY, id, " ", TARO)))
                    .isInstanceOf(IllegalArgumentException.class);
            scene.in(() -> scene.payouts.reissue(CITY, id, "銀行で読めなかった", TARO));
            download.run();
            assertThatThrownBy(download::run).isInstanceOf(PayoutRefusal.class);
            assertThat(scene.list(id).list().downloads()).isEqualTo(2);
            assertThat(scene.list(id).log())
                    .filteredOn(entry -> entry.what().equals("reissued"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.details())
                            .containsEntry("reason", "銀行で読めなかった")
                            .containsEntry("by", "舞鶴 太郎"));
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesTheFileToOneOfManyWhoAskAtOnce(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            String id = scene.approved();
            List<Boolean> got = Crowd.of(8, i -> () -> {
                try {
                    database.transaction().executeWithoutResult(s -> scene.payouts.download(CITY, id, false, HANAKO));
                    return true;
                } catch (PayoutRefusal already) {
                    return false;
                }
            });
            assertThat(got).containsOnlyOnce(true);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void needsTwoPersonsWhateverTokenAndWritingTheyUse(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            scene.collect(CITY, "2026-000001", DAY);
            scene.in(() -> scene.payouts.close(CITY, "benefit-1", null, HANAKO));
            scene.in(() -> scene.payouts.approve(CITY, "benefit-1", HANAKO));
            for (Actor same : List.of(HANAKO, new Actor("山口　花子", "bbbbbbbb"), new Actor("山口花子", "cccccccc"))) {
                assertThatThrownBy(() -> scene.in(() -> scene.payouts.approve(CITY, "benefit-1", same)))
                        .isInstanceOf(PayoutRefusal.class);
            }
            assertThat(scene.list("benefit-1").list().state()).isEqualTo(PayoutState.CLOSED);
            assertThatThrownBy(() -> scene.in(() -> scene.payouts.download(CITY, "benefit-1", false, HANAKO)))
                    .isInstanceOf(PayoutRefusal.class);
            scene.in(() -> scene.payouts.approve(CITY, "benefit-1", TARO));
            assertThat(scene.list("benefit-1").list().state()).isEqualTo(PayoutState.APPROVED);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void losesItsApprovalWhenItIsChanged(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            scene.collect(CITY, "2026-000001", DAY);
            scene.collect(CITY, "2026-000002", DAY);
            scene.collect(CITY, "2026-000003", DAY);
            scene.in(() -> scene.payouts.close(CITY, "benefit-1", null, HANAKO));
            List<Runnable> changes = List.of(
                    () -> scene.payouts.remove(CITY, "benefit-1", "2026-000001", "対象外", TARO),
                    () -> scene.payouts.close(CITY, "benefit-1", DAY.plusDays(3), TARO),
                    () -> scene.queue.withdraw(CITY, "benefit", "2026-000002"));
            for (Runnable change : changes) {
                scene.in(() -> scene.payouts.approve(CITY, "benefit-1", HANAKO));
                scene.in(change);
                assertThat(scene.list("benefit-1").approvals()).isEmpty();
            }
            assertThat(scene.list("benefit-1").items())
                    .extracting(PayoutItem::caseNumber)
                    .containsExactly("2026-000003");
            assertThat(scene.list("benefit-1").list().due()).isEqualTo(DAY.plusDays(3));
            scene.collect(CITY, "2026-000001", DAY);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void refusesToRemoveWhatTheBankHas(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            String id = scene.sent();
            assertThatThrownBy(() -> scene.in(() -> scene.payouts.remove(CITY, id, "2026-000001", "対象外", TARO)))
                    .isInstanceOf(PayoutRefusal.class);
            assertThatThrownBy(() -> scene.in(() -> scene.payouts.close(CITY, id, DAY.plusDays(3), TARO)))
                    .isInstanceOf(PayoutRefusal.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void collectsEachDayAndCityApart(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            scene.collect(CITY, "2026-000001", DAY);
            scene.collect(CITY, "2026-000002", null);
            scene.collect(CITY, "2026-000003", DAY);
            scene.collect(OTHER, "2026-000001", DAY);
            assertThat(scene.get(() -> scene.payouts.page(CITY, Reach.EVERYWHERE, 0, 10))
                            .items())
                    .extracting(summary -> summary.list().id() + " " + summary.count() + " " + summary.total())
                    .containsExactly("benefit-2 1 20000", "benefit-1 2 40000");
            assertThat(scene.get(() -> scene.payouts.page(OTHER, Reach.EVERYWHERE, 0, 10))
                            .total())
                    .isEqualTo(1);
            assertThatThrownBy(() -> scene.in(() -> scene.payouts.close(CITY, "benefit-2", null, HANAKO)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() ->
                            scene.in(() -> scene.payouts.close(CITY, "benefit-2", LocalDate.of(2026, 11, 19), HANAKO)))
                    .hasMessageContaining("2026-11-19");
            assertThatThrownBy(() -> scene.in(() -> scene.payouts.close(OTHER, "benefit-2", DAY, HANAKO)))
                    .isInstanceOf(UnknownPayout.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void refusesResultsThatCannotBe(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            String early = scene.approved();
            assertThatThrownBy(() -> scene.result(early, "2026-000001", Result.PAID, ""))
                    .isInstanceOf(PayoutRefusal.class);
            scene.in(() -> scene.payouts.download(CITY, early, false, HANAKO));
            scene.in(() -> scene.payouts.sent(CITY, early, HANAKO));
            assertThatThrownBy(() -> scene.result(early, "2026-000001", Result.FAILED, ""))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> scene.result(early, "2026-000009", Result.PAID, ""))
                    .isInstanceOf(UnknownPayout.class);
            scene.result(early, "2026-000001", Result.PAID, "");
            scene.result(early, "2026-000001", Result.PAID, "");
            assertThatThrownBy(() -> scene.result(early, "2026-000001", Result.FAILED, "口座なし"))
                    .isInstanceOf(PayoutRefusal.class);
            assertThat(scene.events).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void storesNoAccountAndNoNameReadably(Make make) {
        try (Database database = make.open()) {
            PayoutScene scene = new PayoutScene(database);
            scene.approved();
            for (String sql : List.of(
                    "select content from payout_item where position = 1",
                    "select content from payout_payer",
                    "select content from payout_approval order by at limit 1",
                    "select details from payout_log where what = 'closed'")) {
                byte[] stored = database.read(() -> database.jdbc().queryForObject(sql, byte[].class));
                assertThat(new String(stored, java.nio.charset.StandardCharsets.UTF_8))
                        .as(sql)
                        .doesNotContain("ﾔﾏｸﾞﾁ", "0123456", "7654321", "山口", "舞鶴");
            }
        }
    }
}
