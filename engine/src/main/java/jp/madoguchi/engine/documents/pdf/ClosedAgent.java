package jp.madoguchi.engine.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;

/** Opens nothing but images that stand in the document itself as data URIs, and those only up to a size. */
final class ClosedAgent extends ITextUserAgent {

    static final int MAX_IMAGE_BYTES = 2 * 1024 * 1024;
    static final long MAX_IMAGE_PIXELS = 16_000_000;

    ClosedAgent(ITextOutputDevice device, int dotsPerPixel) {
        super(device, dotsPerPixel);
    }

    @Override
    public ImageResource getImageResource(String uri) {
        int comma = uri.indexOf(',');
        if (!uri.startsWith("data:image/png;base64,") && !uri.startsWith("data:image/jpeg;base64,")) {
            throw refused(uri);
        }
        check(uri.substring(comma + 1));
        return super.getImageResource(uri);
    }

    private static void check(String base64) {
        if (base64.length() > MAX_IMAGE_BYTES / 3 * 4) {
            throw new PrintFailed("画像が大きすぎます。%dバイト以下にしてください。".formatted(MAX_IMAGE_BYTES), null);
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(
                new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64)))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new PrintFailed("画像として読めません。PNGかJPEGにしてください。", null);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_IMAGE_PIXELS) {
                    throw new PrintFailed("画像の画素数が多すぎます。縦×横を%dまでにしてください。".formatted(MAX_IMAGE_PIXELS), null);
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new PrintFailed("画像として読めません。PNGかJPEGのデータURIにしてください。", e);
        }
    }

    @Override
    public String resolveURI(@Nullable String uri) {
        return uri == null ? "" : uri;
    }

    @Override
    protected InputStream openStream(String uri) {
        throw refused(uri);
    }

    @Override
    protected URLConnection openConnection(String uri) {
        throw refused(uri);
    }

    @Override
    public CSSResource getCSSResource(String uri) {
        throw refused(uri);
    }

    @Override
    public XMLResource getXMLResource(String uri) {
        throw refused(uri);
    }

    @Override
    public byte @Nullable [] getBinaryResource(String uri) {
        throw refused(uri);
    }

    private static PrintFailed refused(String uri) {
        return new PrintFailed("文書は外のファイルや画像を読み込めません: " + uri.substring(0, Math.min(uri.length(), 80)), null);
    }
}
