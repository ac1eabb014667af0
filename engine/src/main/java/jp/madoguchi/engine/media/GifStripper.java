package jp.madoguchi.engine.media;

import java.io.ByteArrayOutputStream;

/** Copies a GIF block by block (GIF89a) without comments, plain text and application data other than the loop count. */
final class GifStripper {

    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;
    private static final int CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;

    private GifStripper() {}

    static byte[] strip(byte[] gif) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(gif.length);
        int at = HEADER + colours(gif[10]);
        copy(gif, 0, at, out);
        while ((gif[at] & 0xff) != TRAILER) {
            int end = end(gif, at);
            if (needed(gif, at)) {
                copy(gif, at, end, out);
            }
            at = end;
        }
        out.write(TRAILER);
        return out.toByteArray();
    }

    private static void copy(byte[] gif, int from, int to, ByteArrayOutputStream out) {
        if (to > gif.length) {
            throw new BrokenMedia("GIF block at " + from + " is cut off");
        }
        out.write(gif, from, to - from);
    }

    private static boolean needed(byte[] gif, int at) {
        if ((gif[at] & 0xff) == IMAGE) {
            return true;
        }
        int label = gif[at + 1] & 0xff;
        return label == CONTROL || (label == APPLICATION && Format.starts(gif, at + 3, "NETSCAPE2.0"));
    }

    private static int end(byte[] gif, int at) {
        int kind = gif[at] & 0xff;
        if (kind == IMAGE) {
            return blocksEnd(gif, at + 11 + colours(gif[at + 9]));
        }
        if (kind != EXTENSION) {
            throw new BrokenMedia("expected a GIF block at " + at);
        }
        return blocksEnd(gif, at + 2);
    }

    private static int blocksEnd(byte[] gif, int from) {
        int at = from;
        while (gif[at] != 0) {
            at += 1 + (gif[at] & 0xff);
        }
        return at + 1;
    }

    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }
}
