package jp.madoguchi.engine.process.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.packages.PackageVersion;
import org.junit.jupiter.api.Test;

/** A process that pays money out, on any database. */
abstract class PayoutContract extends ProcessScene {

    private static final String PAID_OUT = "支払:grants|補助金の支払|2026-12-25|20000|0123456";

    @Test
    void restsUntilThePaymentIsThroughAndTellsTheResident() {
        Case theCase = submitted("paying.bpmn");
        assertThat(hall.happened()).containsExactly(PAID_OUT);
        assertThat(hall.running()).isEqualTo(1);

        hall.payOut(theCase, "paid");
        assertThat(hall.happened()).last().isEqualTo("住民へ:20000円を振り込みました。");
        assertThat(hall.running()).isZero();
    }

    @Test
    void asksForAnotherAccountWhenThePaymentFailedAndPaysAgain() {
        Case theCase = submitted("paying.bpmn");
        hall.payOut(theCase, "failed");
        assertThat(hall.happened()).last().asString().startsWith("質問:survey");

        hall.answer(theCase, "survey");
        assertThat(hall.happened()).last().isEqualTo(PAID_OUT);
        hall.payOut(theCase, "paid");
        assertThat(hall.running()).isZero();
    }

    @Test
    void takesTheOtherWayWhenThereIsNothingABankCouldPay() {
        PackageVersion version = hall.publish("1.0.0", "paying.bpmn");
        Case theCase = hall.in(() ->
                hall.bean(Cases.class).submit(hall.town.hanako, version, "subsidy", new Answers(Map.of("grant", 0))));
        hall.processes.runDue();
        assertThat(hall.state(theCase)).isEqualTo("rejected");
        assertThat(hall.happened()).anyMatch(happened -> happened.contains("error=payout-refused"));
    }

    @Test
    void takesTheMoneyOutOfTheListWhenTheResidentWithdraws() {
        Case theCase = submitted("paying.bpmn");
        hall.act(cases -> cases.withdraw(Town.YAMAGUCHI, theCase.number()));
        assertThat(hall.happened()).last().isEqualTo("支払取消:grants");
        assertThat(hall.running()).isZero();
    }

    @Test
    void keepsTheResultOfAPaymentNobodyWaitsFor() {
        Case theCase = submitted("paying.bpmn");
        hall.payOut(theCase, "paid");
        hall.payOut(theCase, "paid");
        assertThat(hall.theCase(theCase).facts().get("payout")).asString().contains("result=paid");
    }
}
