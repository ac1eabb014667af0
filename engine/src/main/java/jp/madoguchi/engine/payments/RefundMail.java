package jp.madoguchi.engine.payments;

import jp.madoguchi.definitions.packages.Manifest.Procedure;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.CaseTexts;
import jp.madoguchi.engine.mail.Mails;
import jp.madoguchi.engine.packages.Packages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells the department of a procedure that a refund waits for a second person. */
@Component
class RefundMail {

    private static final String SUBJECT = "【返金の承認】受付番号 %s";
    private static final String BODY = """
            受付番号 %s に、承認の必要な返金の申請があります（%,d円、申請 %s）。
            申請した人とは別の人が、職員の画面で内容を確かめて、承認するか却下してください。

            %s
            """;

    private final Packages packages;
    private final CaseTexts texts;
    private final Mails mails;
    private final String publicUrl;

    RefundMail(
            Packages packages,
            CaseTexts texts,
            Mails mails,
            @Value("${madoguchi.public-url:http://localhost:${server.port:8080}}") String publicUrl) {
        this.packages = packages;
        this.texts = texts;
        this.mails = mails;
        this.publicUrl = publicUrl;
    }

    void tell(Case theCase, RefundRequest request) {
        Procedure procedure = CaseDefinition.of(packages, theCase).procedure();
        String declared = procedure.contact().mail();
        if (declared == null && procedure.mail() != null) {
            declared = procedure.mail().to();
        }
        String to = declared == null ? "" : texts.fill(theCase, declared);
        if (!to.isBlank()) {
            String number = theCase.number();
            mails.send(
                    theCase.municipality(),
                    to,
                    SUBJECT.formatted(number),
                    BODY.formatted(number, request.amount(), request.asked().name(), page(number)));
        }
    }

    private String page(String number) {
        return (publicUrl.endsWith("/") ? publicUrl : publicUrl + "/") + "staff/#" + number;
    }
}
