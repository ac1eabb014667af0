package jp.madoguchi.engine.documents.pdf;

import org.jspecify.annotations.Nullable;

/** XHTML that could not be printed; the message says why, in Japanese for staff. */
public class PrintFailed extends RuntimeException {
    public PrintFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
