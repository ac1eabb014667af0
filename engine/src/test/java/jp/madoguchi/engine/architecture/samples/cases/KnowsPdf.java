package jp.madoguchi.engine.architecture.samples.cases;

import org.xhtmlrenderer.pdf.ITextRenderer;

public class KnowsPdf {
    public Object renderer() {
        return new ITextRenderer();
    }
}
