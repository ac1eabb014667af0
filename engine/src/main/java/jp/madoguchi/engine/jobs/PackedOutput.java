package jp.madoguchi.engine.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Packs what is written, and gives it on in pieces. */
final class PackedOutput extends DeflaterOutputStream {

    private long size;
    private boolean closed;

    PackedOutput(Pieces pieces) {
        super(new PieceOutput(pieces), new Deflater(Deflater.BEST_SPEED));
    }

    /** Takes one piece after the other. */
    interface Pieces {
        void take(int position, byte[] bytes);
    }

    /** How much was written, once it is closed. */
    long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            finish();
            size = def.getBytesRead();
            out.close();
        } finally {
            def.end();
        }
    }

    private static final class PieceOutput extends OutputStream {

        /** Large enough for few statements, small enough to be held many times over. */
        private static final int PIECE = 1 << 19;

        private final Pieces pieces;
        private final byte[] piece = new byte[PIECE];
        private int length;
        private int position;

        PieceOutput(Pieces pieces) {
            this.pieces = pieces;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            int at = from;
            int left = count;
            while (left > 0) {
                int part = Math.min(left, PIECE - length);
                System.arraycopy(bytes, at, piece, length, part);
                length += part;
                at += part;
                left -= part;
                if (length == PIECE) {
                    give();
                }
            }
        }

        private void give() {
            pieces.take(position++, Arrays.copyOf(piece, length));
            length = 0;
        }

        @Override
        public void close() {
            if (length > 0) {
                give();
            }
        }
    }
}
