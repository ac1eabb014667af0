package jp.madoguchi.engine.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Copies a WebP chunk by chunk (RFC 9649) without EXIF, XMP and unknown chunks. */
final class WebpStripper {

    private static final Set<String> NEEDED = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int HEADER = 12;
    private static final int XMP_FLAG = 0x04;
    private static final int EXIF_FLAG = 0x08;

    private WebpStripper() {}

    static byte[] strip(byte[] webp) {
        ByteBuffer in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(in);
        ByteArrayOutputStream out = new ByteArrayOutputStream(webp.length);
        out.write(webp, 0, HEADER);
        int turn = Orientation.UPRIGHT;
        int flagsAt = -1;
        for (int at = HEADER; at < end; at += size(in, at, end)) {
            String type = new String(webp, at, 4, StandardCharsets.ISO_8859_1);
            int size = size(in, at, end);
            if (type.equals("EXIF")) {
                int from = Format.starts(webp, at + 8, "Exif\0\0") ? at + 14 : at + 8;
                turn = Orientation.read(webp, from, Math.min(at + size, end));
            } else if (NEEDED.contains(type)) {
                flagsAt = type.equals("VP8X") ? out.size() + 8 : flagsAt;
                out.write(webp, at, Math.min(size, end - at));
            }
        }
        return finished(out, turn, flagsAt);
    }

    private static int end(ByteBuffer in) {
        int riff = in.getInt(4);
        if (riff < 4 || riff > in.limit() - 8) {
            throw new BrokenMedia("WebP is cut off");
        }
        return 8 + riff;
    }

    private static int size(ByteBuffer in, int at, int end) {
        int length = in.getInt(at + 4);
        if (length < 0 || length > end - at - 8) {
            throw new BrokenMedia("WebP chunk at " + at + " is cut off");
        }
        return 8 + length + (length & 1);
    }

    private static byte[] finished(ByteArrayOutputStream out, int turn, int flagsAt) {
        boolean turned = turn != Orientation.UPRIGHT && flagsAt >= 0;
        if ((out.size() & 1) == 1) {
            out.write(0);
        }
        if (turned) {
            byte[] tiff = Orientation.tiff(turn);
            ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            head.put("EXIF".getBytes(StandardCharsets.ISO_8859_1)).putInt(tiff.length);
            out.writeBytes(head.array());
            out.writeBytes(tiff);
        }
        ByteBuffer result = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        result.putInt(4, result.limit() - 8);
        if (flagsAt >= 0) {
            int flags = result.get(flagsAt) & ~(XMP_FLAG | EXIF_FLAG);
            result.put(flagsAt, (byte) (turned ? flags | EXIF_FLAG : flags));
        }
        return result.array();
    }
}
