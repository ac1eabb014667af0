package jp.madoguchi.engine.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfPrinterTest {

    private static final Imprint IMPRINT =
            new Imprint("生ごみ処理機購入費補助金交付決定通知書", "みほん市", "ja-JP", Instant.parse("2026-11-20T01:00:00Z"));

    private final PdfPrinter printer = new PdfPrinter(new PrintFonts());

    @Test
    void printsNamesWithRareKanjiAsTheyAreWritten() throws IOException {
        Printed printed = print("<p>髙﨑 鷗外 様　①㈱みどり商店　葛󠄀城</p>");

        assertThat(text(printed)).contains("髙﨑 鷗外 様").contains("①㈱みどり商店");
    }

    @Test
    void putsGetaInPlaceOfWhatTheFontLacksAndSaysSo() throws IOException {
        Printed printed = print("<p>山口 😀花子 様</p>");

        assertThat(text(printed)).contains("山口 〓花子 様");
        assertThat(printed.missing()).containsExactly("😀 (U+1F600)");
    }

    @Test
    void tellsOfAVariationItCannotPrint() throws IOException {
        Printed printed = print("<p>葛󠄀城市</p>");

        assertThat(text(printed)).contains("葛城市");
        assertThat(printed.missing()).containsExactly("葛 の異体字 (U+E0100)");
    }

    @Test
    void composesKanaTypedAsTwoSigns() throws IOException {
        Printed printed = print("<p>か\u3099く は\u309Aん</p>");

        assertThat(text(printed)).contains("がく ぱん");
        assertThat(printed.missing()).isEmpty();
    }

    @Test
    void embedsItsFontsAsSubsets() throws IOException {
        Printed printed = print("<h1>交付決定通知書</h1><p style=\"font-size: 9pt\">本文</p>");

        try (PDDocument pdf = Loader.loadPDF(printed.pdf())) {
            List<PDFont> fonts = new ArrayList<>();
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                fonts.add(pdf.getPage(0).getResources().getFont(name));
            }
            assertThat(fonts).hasSize(2).allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+BIZUDPGothic.*");
            });
        }
        assertThat(printed.pdf().length).isLessThan(120_000);
    }

    @Test
    void usesNoFontButItsOwnWhateverTheStyleSays() throws IOException {
        Printed printed = print("<p style=\"font-style: italic\">斜体 <b>太字</b> plain <sup>2</sup></p>");

        try (PDDocument pdf = Loader.loadPDF(printed.pdf())) {
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void saysWhatItIsAndWhoIssuedIt() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print("<p>本文</p>").pdf())) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(IMPRINT.title());
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("みほん市");
            assertThat(pdf.getDocumentInformation().getProducer()).isEqualTo("Madoguchi");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(IMPRINT.created());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ja-JP");
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
            assertThat(new String(
                            pdf.getDocumentCatalog().getMetadata().toByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .contains("<pdfaid:part>2</pdfaid:part>", IMPRINT.title());
            assertThat(pdf.isEncrypted()).isFalse();
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            PDRectangle page = pdf.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isBetween(595f, 596f);
            assertThat(page.getHeight()).isBetween(841f, 843f);
        }
    }

    @Test
    void breaksLongJapaneseWithoutSpacesAndNeverBeforeAFullStop() throws IOException {
        String sentence = "この決定に不服があるときは、この決定があったことを知った日の翌日から起算して三か月以内に、市長に対して審査請求をすることができます。";
        String text = text(print("<p>" + sentence.repeat(12) + "</p>"));

        assertThat(text.lines().filter(line -> !line.isBlank()))
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(line).doesNotStartWith("。").doesNotStartWith("、"));
        assertThat(text.replaceAll("\\s", "")).contains(sentence.repeat(12));
    }

    @Test
    void breaksALongNumberOrNameThatHasNowhereToBreak() throws IOException {
        String text =
                text(print("<table><tr><td style=\"width: 3cm\">" + "0123456789".repeat(20) + "</td></tr></table>"));

        assertThat(text.replaceAll("\\s", "")).contains("0123456789".repeat(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"http://127.0.0.1:1/seal.png\"/>",
                "<img src=\"file:///etc/hostname\"/>",
                "<img src=\"seal.png\"/>",
                "<img src=\"data:image/svg+xml;base64,PHN2Zy8+\"/>",
                "<img src=\"data:image/png;base64,AAAA\"/>"
            })
    void opensNothingOutsideTheDocument(String body) {
        assertThatThrownBy(() -> print(body)).isInstanceOf(PrintFailed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style>@import url(http://127.0.0.1:1/x.css);</style>",
                "<link rel=\"stylesheet\" type=\"text/css\" href=\"http://127.0.0.1:1/x.css\"/>"
            })
    void readsNoStyleFromOutside(String head) {
        assertThatThrownBy(() -> printer.print(page("<p>x</p>").replace("</head>", head + "</head>"), IMPRINT))
                .isInstanceOf(PrintFailed.class);
    }

    @Test
    void knowsNoEntitiesAndNoDoctype() {
        String xhtml =
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>&x;</body></html>";

        assertThatThrownBy(() -> printer.print(xhtml, IMPRINT)).isInstanceOf(PrintFailed.class);
    }

    @Test
    void stopsARunawayDocumentAtFiftyPages() {
        assertThatThrownBy(() -> print("<p style=\"page-break-after: always\">頁</p>".repeat(60)))
                .isInstanceOf(PrintFailed.class)
                .hasMessageContaining("50ページ");
    }

    @Test
    void stopsALayoutThatTakesTooLong() {
        PdfPrinter hurried = new PdfPrinter(new PrintFonts(), Duration.ZERO);

        assertThatThrownBy(() -> hurried.print(page("<p>字</p>"), IMPRINT))
                .isInstanceOf(PrintFailed.class)
                .hasMessageContaining("終わりませんでした");
    }

    private Printed print(String body) {
        return printer.print(page(body), IMPRINT);
    }

    private static String page(String body) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body>" + body
                + "</body></html>";
    }

    private static String text(Printed printed) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printed.pdf())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
