package jp.madoguchi.engine.documents.pdf;

import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/** Gives the one embedded family whatever a style asks for, so that no document ever depends on the reader's fonts. */
final class OneFamily extends ITextFontResolver {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final int BOLD_FROM = 600;

    private final FontDescription regular;
    private final FontDescription bold;

    OneFamily(PrintFonts fonts) {
        this.regular = new FontDescription(fonts.regular(), IdentValue.NORMAL, NORMAL);
        this.bold = new FontDescription(fonts.bold(), IdentValue.NORMAL, BOLD);
    }

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
        return new ITextFSFont(convertWeightToInt(wanted.fontWeight) >= BOLD_FROM ? bold : regular, wanted.size);
    }
}
