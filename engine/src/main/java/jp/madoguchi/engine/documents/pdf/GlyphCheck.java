package jp.madoguchi.engine.documents.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Puts 〓, the printers' sign for a missing type, where the font has no glyph, and says which characters these were. PDF viewers would
 * show nothing there.
 */
final class GlyphCheck {

    private static final String GETA = "〓";

    /** Phones send が as か and a combining mark. Only this pair is composed: NFC as a whole would also change 神 to 神 in names. */
    private static final Pattern COMBINING_KANA = Pattern.compile("[\\u3041-\\u30FF][\\u3099\\u309A]");

    private static final int FIRST_VARIATION_SELECTOR = 0xE0100;
    private static final int LAST_VARIATION_SELECTOR = 0xE01EF;

    private final IntPredicate has;
    private final Set<String> missing = new LinkedHashSet<>();

    GlyphCheck(IntPredicate has) {
        this.has = has;
    }

    List<String> replaceMissing(Node root) {
        visit(root);
        return new ArrayList<>(missing);
    }

    private void visit(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            node.setNodeValue(printable(node.getNodeValue()));
        }
        if (!"style".equals(node.getNodeName())) {
            NodeList children = node.getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                visit(children.item(i));
            }
        }
    }

    String printable(String text) {
        String composed = COMBINING_KANA
                .matcher(text)
                .replaceAll(pair -> Normalizer.normalize(pair.group(), Normalizer.Form.NFC));
        StringBuilder printed = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            if (c < ' ' || has.test(c)) {
                printed.appendCodePoint(c);
            } else if (isVariation(c)) {
                // The base character is printed without its variation; that is a different shape and must be told.
                missing.add(shown(lastOf(printed)) + " の異体字 (U+%04X)".formatted(c));
            } else {
                missing.add("%s (U+%04X)".formatted(shown(c), c));
                printed.append(GETA);
            }
        });
        return printed.toString();
    }

    private static boolean isVariation(int c) {
        return (c >= FIRST_VARIATION_SELECTOR && c <= LAST_VARIATION_SELECTOR) || (c >= 0xFE00 && c <= 0xFE0F);
    }

    private static int lastOf(StringBuilder text) {
        return text.isEmpty() ? ' ' : text.codePointBefore(text.length());
    }

    private static String shown(int c) {
        return Character.toString(c);
    }
}
