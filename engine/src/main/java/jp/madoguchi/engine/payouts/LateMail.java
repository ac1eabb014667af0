package jp.madoguchi.engine.payouts;

import java.util.Map;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.CaseTexts;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.mail.Mails;
import jp.madoguchi.engine.packages.Packages;
import org.springframework.stereotype.Component;

/** A line in the case's timeline, and a mail to whoever hears of new cases of its procedure. */
@Component
class LateMail implements TooLate {

    private final Cases cases;
    private final Packages packages;
    private final CaseTexts texts;
    private final Mails mails;

    LateMail(Cases cases, Packages packages, CaseTexts texts, Mails mails) {
        this.cases = cases;
        this.packages = packages;
        this.texts = texts;
        this.mails = mails;
    }

    @Override
    public void tell(PayoutList list, PayoutItem item, String why) {
        cases.note(
                list.municipality(),
                item.caseNumber(),
                "payout-too-late",
                Map.of("list", list.id(), "reason", why, "amount", item.amount()));
        cases.find(list.municipality(), item.caseNumber()).ifPresent(theCase -> mail(theCase, list, item, why));
    }

    private void mail(Case theCase, PayoutList list, PayoutItem item, String why) {
        Manifest.Mail mail = CaseDefinition.of(packages, theCase).procedure().mail();
        if (mail == null) {
            return;
        }
        mails.send(
                list.municipality(),
                texts.fill(theCase, mail.to()),
                "【至急】支払リスト " + list.id() + " の案件 " + item.caseNumber() + " を確かめてください",
                """
                案件 %s は、%s。
                しかし、支払リスト %s（%s）の全銀ファイルはもうダウンロードされているため、リストには残っています。

                ・銀行へまだ送っていなければ、リストからこの案件を外し、承認とダウンロードをやり直してください。古いファイルは使わないでください。
                ・銀行へ送ったあとなら、銀行への組戻しの依頼、または返還の手続きをしてください。
                """.formatted(item.caseNumber(), why, list.id(), list.state().title()));
    }
}
