package jp.madoguchi.engine.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Copies a PNG chunk by chunk (ISO/IEC 15948) with only the chunks that say how to show it. */
final class PngStripper {

    private static final Set<String> NEEDED = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");
    private static final int SIGNATURE = 8;
    private static final int AROUND_DATA = 12;

    private PngStripper() {}

    static byte[] strip(byte[] png) {
        ByteBuffer in = ByteBuffer.wrap(png);
        ByteArrayOutputStream out = new ByteArrayOutputStream(png.length);
        out.write(png, 0, SIGNATURE);
        int turn = orientation(png, in);
        String type = "";
        for (int at = SIGNATURE; !type.equals("IEND"); at += size(in, at)) {
            type = type(png, at);
            if (NEEDED.contains(type)) {
                out.write(png, at, size(in, at));
            }
            if (type.equals("IHDR") && turn != Orientation.UPRIGHT) {
                exif(out, turn);
            }
        }
        return out.toByteArray();
    }

    private static int orientation(byte[] png, ByteBuffer in) {
        String type = "";
        for (int at = SIGNATURE; !type.equals("IEND"); at += size(in, at)) {
            type = type(png, at);
            if (type.equals("eXIf")) {
                return Orientation.read(png, at + 8, at + size(in, at) - 4);
            }
        }
        return Orientation.UPRIGHT;
    }

    private static int size(ByteBuffer in, int at) {
        int length = in.getInt(at);
        if (length < 0 || length > in.limit() - at - AROUND_DATA) {
            throw new BrokenMedia("PNG chunk at " + at + " is cut off");
        }
        return AROUND_DATA + length;
    }

    private static String type(byte[] png, int at) {
        return new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
    }

    private static void exif(ByteArrayOutputStream out, int turn) {
        byte[] tiff = Orientation.tiff(turn);
        ByteBuffer chunk = ByteBuffer.allocate(AROUND_DATA + tiff.length);
        chunk.putInt(tiff.length)
                .put("eXIf".getBytes(StandardCharsets.ISO_8859_1))
                .put(tiff);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + tiff.length);
        out.writeBytes(chunk.putInt((int) crc.getValue()).array());
    }
}
