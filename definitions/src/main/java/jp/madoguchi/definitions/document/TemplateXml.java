package jp.madoguchi.definitions.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads the XHTML of a template, without ever looking outside of it. */
final class TemplateXml {

    static final int MAX_BYTES = 512 * 1024;

    private TemplateXml() {}

    static TemplateNode.Element parse(byte[] bytes) throws TemplateBroken {
        if (bytes.length > MAX_BYTES) {
            throw new TemplateBroken(
                    0,
                    "テンプレートが大きすぎます（%dバイト）。%dバイト以下にしてください。".formatted(bytes.length, MAX_BYTES),
                    "The template is too large (%d bytes); keep it within %d bytes."
                            .formatted(bytes.length, MAX_BYTES));
        }
        TreeBuilder builder = new TreeBuilder();
        try {
            parser().parse(new ByteArrayInputStream(bytes), builder);
        } catch (TreeBuilder.TooDeep e) {
            throw new TemplateBroken(
                    e.line(),
                    "要素の入れ子が深すぎます。%d段までにしてください。".formatted(TreeBuilder.MAX_DEPTH),
                    "Elements are nested too deeply; use at most %d levels.".formatted(TreeBuilder.MAX_DEPTH));
        } catch (SAXParseException e) {
            throw broken(e);
        } catch (SAXException e) {
            throw new TemplateBroken(0, "XHTMLとして読めません。", "Cannot be read as XHTML: " + e.getMessage());
        } catch (IOException e) {
            throw wrongEncoding(e);
        }
        return builder.root();
    }

    private static TemplateBroken broken(SAXParseException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("DOCTYPE")) {
            return new TemplateBroken(
                    e.getLineNumber(), "DOCTYPE は使えません。その行を消してください。", "DOCTYPE is not allowed; remove that line.");
        }
        if (message.contains("entity")) {
            return new TemplateBroken(
                    e.getLineNumber(),
                    "&nbsp; のような名前付きの文字参照は使えません。文字そのものか &#160; のような数字で書いてください。",
                    "Named entities such as &nbsp; are not allowed; write the character itself or a number such as &#160;. ("
                            + message + ")");
        }
        return new TemplateBroken(
                e.getLineNumber(),
                "XHTMLとして読めません。タグの閉じ忘れや & < の書き方を確かめてください（%s）。".formatted(message),
                "Not well-formed XHTML; look for an unclosed tag or a bare & or <: " + message);
    }

    private static TemplateBroken wrongEncoding(IOException e) {
        if (e instanceof java.io.CharConversionException
                || e.getClass().getName().contains("MalformedByteSequence")) {
            return new TemplateBroken(0, "文字コードが違います。UTF-8で保存してください。", "Wrong encoding; save the file as UTF-8.");
        }
        throw new UncheckedIOException(e);
    }

    private static SAXParser parser() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            return factory.newSAXParser();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's XML parser does not know a feature it always had", e);
        }
    }

    /** A file that is no XHTML we take. */
    static final class TemplateBroken extends Exception {
        private final int line;
        private final String ja;

        TemplateBroken(int line, String ja, String en) {
            super(en);
            this.line = Math.max(line, 0);
            this.ja = ja;
        }

        int line() {
            return line;
        }

        String ja() {
            return ja;
        }

        String en() {
            return String.valueOf(getMessage());
        }
    }
}
