package jp.madoguchi.engine.jobs;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.zip.InflaterInputStream;

/** Reads what {@link PackedOutput} wrote, holding one piece at a time. */
final class PackedInput {

    private PackedInput() {}

    /** @param pieces by their position; empty after the last */
    static InputStream of(IntFunction<Optional<byte[]>> pieces) {
        return new InflaterInputStream(new PieceInput(pieces));
    }

    private static final class PieceInput extends InputStream {
        private static final int END = -1;

        private final IntFunction<Optional<byte[]>> pieces;
        private byte[] piece = new byte[0];
        private int at;
        private int position;

        PieceInput(IntFunction<Optional<byte[]>> pieces) {
            this.pieces = pieces;
        }

        /** Whether there is more. */
        private boolean fetched() {
            while (at == piece.length) {
                Optional<byte[]> next = pieces.apply(position);
                if (next.isEmpty()) {
                    return false;
                }
                piece = next.get();
                at = 0;
                position++;
            }
            return true;
        }

        @Override
        public int read() {
            return fetched() ? Byte.toUnsignedInt(piece[at++]) : END;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (most == 0) {
                return 0;
            }
            if (!fetched()) {
                return END;
            }
            int part = Math.min(most, piece.length - at);
            System.arraycopy(piece, at, into, from, part);
            at += part;
            return part;
        }
    }
}
