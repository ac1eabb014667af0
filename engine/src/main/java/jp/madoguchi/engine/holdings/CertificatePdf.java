package jp.madoguchi.engine.holdings;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.madoguchi.engine.documents.OfficePrints;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.Municipality;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Erasing.Line;
import org.springframework.stereotype.Component;

/** The certificate on paper: 消去証明書. */
@Component
public class CertificatePdf {

    private static final String TITLE = "個人情報消去証明書";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu年M月d日 HH時mm分ss秒").withZone(ZoneId.of("Asia/Tokyo"));
    private static final String HEAD = """
            <html lang="ja"><head><title>個人情報消去証明書</title><style>
            h1 { font-size: 16pt; text-align: center; margin-bottom: 8mm; } h2 { font-size: 11.5pt; margin: 6mm 0 2mm; }
            table { width: 100%; } th, td { border: 0.5pt solid #666; padding: 1.2mm 2mm; text-align: left; vertical-align: top; }
            th { font-weight: normal; background: #eee; width: 36mm; } td.count { text-align: right; width: 18mm; }
            .small { font-size: 8.5pt; }
            </style></head><body>
            """;

    private final OfficePrints prints;
    private final Municipalities municipalities;

    CertificatePdf(OfficePrints prints, Municipalities municipalities) {
        this.prints = prints;
        this.municipalities = municipalities;
    }

    public byte[] print(MunicipalityId municipality, Certificate certificate) {
        String name = municipalities.find(municipality).map(Municipality::name).orElse(municipality.value());
        return prints.print(page(name, certificate), TITLE, name);
    }

    private static String page(String municipality, Certificate certificate) {
        Certificate.Body body = certificate.certificate();
        Markup page = new Markup().raw(HEAD).element("h1", TITLE);
        page.element("p", municipality + "が保有していた次の個人情報を消去したことを証明します。");
        page.raw("<table>")
                .row("証明書の番号", body.id().toString())
                .row("対象の住民の番号", body.resident().toString())
                .row("消去した日時", moment(body.at()))
                .row("消去した職員", body.by())
                .row("理由", body.reason())
                .raw("</table>");
        page.element("h2", "消去したもの");
        lines(page, body.erased(), false);
        if (!body.kept().isEmpty()) {
            page.element("h2", "個人を特定しない形で残したもの");
            lines(page, body.kept(), true);
        }
        page.element("h2", "確かめるための値");
        page.raw("<table class=\"small\">")
                .row("証明書の SHA-256", certificate.sha256())
                .row("監査記録の番号", String.valueOf(certificate.audit().number()))
                .row("監査記録のハッシュ", certificate.audit().hash())
                .raw("</table>");
        return page.raw("</body></html>").toString();
    }

    private static void lines(Markup page, List<Line> lines, boolean reasons) {
        page.raw("<table>");
        for (Line line : lines) {
            page.raw("<tr><td>")
                    .says(line.title())
                    .raw("</td><td class=\"count\">")
                    .says(line.count() + " 件")
                    .raw("</td>");
            if (reasons) {
                page.raw("<td class=\"small\">").says(line.reason()).raw("</td>");
            }
            page.raw("</tr>\n");
        }
        page.raw("</table>");
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
