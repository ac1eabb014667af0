package jp.madoguchi.definitions.tables;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a workbook, unpacked as they are read and never beyond what their packed size explains. */
final class ZipParts implements Closeable {

    private static final int MAX_PARTS = 5_000;
    private static final int MAX_DIRECTORY = 2_000_000;
    private static final int END_RECORD = 22;
    private static final int MAX_RATIO = 100;
    private static final int SMALL = 1_000_000;

    /** Most bytes from one tag to the next: a cell of 32,767 characters, each written as {@code &#x…;}. */
    private static final int MAX_PIECE = 1_000_000;

    private final ZipFile zip;
    private final long mostBytes;
    private long inflated;

    private ZipParts(ZipFile zip, long mostBytes) {
        this.zip = zip;
        this.mostBytes = mostBytes;
    }

    static ZipParts open(Path file, TableLimits limits) throws TableRefused, IOException {
        if (!directoryIsSmall(file)) {
            throw Refusals.brokenZip();
        }
        try {
            return new ZipParts(new ZipFile(file.toFile()), limits.inflated());
        } catch (ZipException | IllegalArgumentException e) {
            throw Refusals.brokenZip();
        }
    }

    /** The directory of a zip is kept in memory whole, so its size is looked at before. */
    private static boolean directoryIsSmall(Path file) throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(raw.length(), END_RECORD + 0xFFFF);
            byte[] end = new byte[length];
            raw.seek(raw.length() - length);
            raw.readFully(end);
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (number(end, at, 4) == 0x06054B50L) {
                    return number(end, at + 10, 2) <= MAX_PARTS && number(end, at + 12, 4) <= MAX_DIRECTORY;
                }
            }
        }
        return false;
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | (bytes[at + i] & 0xFF);
        }
        return number;
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** The bytes of a part; reading them ends with {@link TooMuch} when they grow out of reason. */
    InputStream open(String part) throws TableRefused, IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw Refusals.brokenXml(part);
        }
        try {
            return new Bounded(zip.getInputStream(entry), Math.max(SMALL, entry.getCompressedSize() * MAX_RATIO));
        } catch (ZipException e) {
            throw Refusals.brokenZip();
        }
    }

    TableRefused tooMuch() {
        return Refusals.inflated(mostBytes);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Told by a part that grew out of reason. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final class Bounded extends FilterInputStream {
        private final long most;
        private long read;
        private int piece;

        Bounded(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            read += Math.max(0, count);
            inflated += Math.max(0, count);
            for (int i = offset; i < offset + count; i++) {
                piece = buffer[i] == '<' ? 0 : piece + 1;
                if (piece > MAX_PIECE) {
                    throw new TooMuch();
                }
            }
            if (read > most || inflated > mostBytes) {
                throw new TooMuch();
            }
            return count;
        }
    }
}
