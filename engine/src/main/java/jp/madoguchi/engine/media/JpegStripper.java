package jp.madoguchi.engine.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Copies a JPEG segment by segment (ITU-T T.81 annex B) without the application segments that are not needed to show it, comments, and
 * whatever follows its end, where telephones put further pictures and films.
 */
final class JpegStripper {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final String EXIF = "Exif\0\0";

    private final byte[] in;
    private final ByteArrayOutputStream out;
    private int at = 2;

    private JpegStripper(byte[] in) {
        this.in = in;
        this.out = new ByteArrayOutputStream(in.length);
    }

    static byte[] strip(byte[] jpeg) {
        return new JpegStripper(jpeg).strip();
    }

    private byte[] strip() {
        marker(START);
        int turn = orientation();
        // JFIF wants to be first, before EXIF.
        boolean jfif = at + 4 <= in.length && (in[at + 1] & 0xff) == APP0 && Format.starts(in, at + 4, "JFIF\0");
        if (jfif) {
            segment(APP0);
        }
        if (turn != Orientation.UPRIGHT) {
            exif(turn);
        }
        while (at < in.length) {
            int marker = nextMarker();
            if (marker == END) {
                break;
            }
            segment(marker);
            if (marker == SCAN) {
                scan();
            }
        }
        marker(END);
        return out.toByteArray();
    }

    private int orientation() {
        int before = at;
        int turn = Orientation.UPRIGHT;
        for (int marker = nextMarker(); marker >= APP0 && marker <= APP15; marker = nextMarker()) {
            int end = at + 2 + length();
            if (marker == APP1 && Format.starts(in, at + 4, EXIF)) {
                turn = Orientation.read(in, at + 4 + EXIF.length(), Math.min(end, in.length));
                break;
            }
            at = end;
        }
        at = before;
        return turn;
    }

    /** The marker at the present place; leaves {@code at} on its 0xff. */
    private int nextMarker() {
        if ((in[at] & 0xff) != 0xff) {
            throw new BrokenMedia("expected a JPEG marker at " + at);
        }
        while ((in[at + 1] & 0xff) == 0xff) {
            at++;
        }
        return in[at + 1] & 0xff;
    }

    private int length() {
        int length = ((in[at + 2] & 0xff) << 8) | (in[at + 3] & 0xff);
        if (length < 2) {
            throw new BrokenMedia("expected a JPEG segment's length at " + at);
        }
        return length;
    }

    private void segment(int marker) {
        int size = 2 + length();
        if (at + size > in.length) {
            throw new BrokenMedia("JPEG segment at " + at + " is cut off");
        }
        if (needed(marker)) {
            out.write(in, at, size);
        }
        at += size;
    }

    private boolean needed(int marker) {
        return switch (marker) {
            case COMMENT -> false;
            case APP0 -> Format.starts(in, at + 4, "JFIF\0");
            case APP2 -> Format.starts(in, at + 4, "ICC_PROFILE\0");
            case APP14 -> Format.starts(in, at + 4, "Adobe");
            default -> marker < APP0 || marker > APP15;
        };
    }

    /** Picture data runs to the next marker that is neither a stuffed 0xff nor a restart. */
    private void scan() {
        int from = at;
        while (at < in.length && !(at + 1 < in.length && in[at] == (byte) 0xff && endsScan(in[at + 1] & 0xff))) {
            at++;
        }
        out.write(in, from, at - from);
    }

    private static boolean endsScan(int marker) {
        return marker != 0 && marker != 0xff && (marker < 0xd0 || marker > 0xd7);
    }

    private void exif(int turn) {
        byte[] name = EXIF.getBytes(StandardCharsets.ISO_8859_1);
        byte[] tiff = Orientation.tiff(turn);
        marker(APP1);
        out.write(0);
        out.write(2 + name.length + tiff.length);
        out.writeBytes(name);
        out.writeBytes(tiff);
    }

    private void marker(int marker) {
        out.write(0xff);
        out.write(marker);
    }
}
