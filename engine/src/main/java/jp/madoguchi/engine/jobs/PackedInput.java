package jp.madoguchi.engine.jobs;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.zip.InflaterInputStream;

/** Reads what {@link PackedOutput} wrote, piece by piece. */
final class PackedInput {

    private PackedInput() {}

    /** @param pieces by their position; empty after the last */
    static InputStream of(IntFunction<Optional<byte[]>> pieces) {
        return new InflaterInputStream(new SequenceInputStream(new InTurn(pieces)));
    }

    private static final class InTurn implements Enumeration<InputStream> {
        private final IntFunction<Optional<byte[]>> pieces;
        private int position;
        private Optional<byte[]> next;

        InTurn(IntFunction<Optional<byte[]>> pieces) {
            this.pieces = pieces;
            this.next = pieces.apply(0);
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            InputStream piece = new ByteArrayInputStream(next.orElseThrow(NoSuchElementException::new));
            next = pieces.apply(++position);
            return piece;
        }
    }
}
