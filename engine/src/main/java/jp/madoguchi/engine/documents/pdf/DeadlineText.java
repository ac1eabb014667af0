package jp.madoguchi.engine.documents.pdf;

import java.time.Duration;
import org.xhtmlrenderer.extend.FontContext;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.render.FSFont;

/** Stops a layout that takes too long: every word is measured here, so this is where time can be looked at. */
final class DeadlineText extends ITextTextRenderer {

    private final Duration limit;
    private final long started = System.nanoTime();

    DeadlineText(Duration limit) {
        this.limit = limit;
    }

    @Override
    public int getWidth(FontContext context, FSFont font, String string) {
        if (System.nanoTime() - started > limit.toNanos()) {
            throw new PrintFailed("文書の組版が%d秒で終わりませんでした。表の入れ子や行数を減らしてください。".formatted(limit.toSeconds()), null);
        }
        return super.getWidth(context, font, string);
    }
}
