package jp.madoguchi.engine.threads.web;

import org.jspecify.annotations.Nullable;

/** What staff post beside words, and the bounds of lists. */
final class ThreadRequests {

    static final int USUAL_SIZE = 200;

    private ThreadRequests() {}

    record FormSent(
            @Nullable String form,
            @Nullable String text,
            @Nullable String by) {}

    record DocumentSent(
            @Nullable String document,
            @Nullable String text,
            @Nullable String by) {}

    record Read(@Nullable Long upTo, @Nullable String by) {}

    static long upTo(@Nullable Read read) {
        if (read == null || read.upTo() == null) {
            return Long.MAX_VALUE;
        }
        if (read.upTo() < 0) {
            throw new IllegalArgumentException(
                    "upTo は 0 以上にしてください。 / \"upTo\" is the number of an entry; got " + read.upTo());
        }
        return read.upTo();
    }

    static String needed(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " を入れてください。 / \"" + name + "\" is missing.");
        }
        return value.strip();
    }

    static int page(int page) {
        if (page < 0 || page > 1_000_000) {
            throw new IllegalArgumentException("page は 0 以上にしてください。 / \"page\" counts from 0; got " + page);
        }
        return page;
    }

    static int size(int size) {
        if (size < 1 || size > USUAL_SIZE) {
            throw new IllegalArgumentException("size は 1〜200 にしてください。 / \"size\" is 1 to 200; got " + size);
        }
        return size;
    }
}
