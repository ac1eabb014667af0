package jp.madoguchi.engine.packages.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends one byte behind what is allowed, so that whoever reads it sees that there is too much. */
final class Upload extends FilterInputStream {

    private long left;

    Upload(InputStream body, long allowed) {
        super(body);
        this.left = allowed + 1;
    }

    @Override
    public int read() throws IOException {
        int next = left > 0 ? super.read() : -1;
        left -= next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = super.read(buffer, offset, (int) Math.min(length, left));
        left -= Math.max(0, read);
        return read;
    }
}
