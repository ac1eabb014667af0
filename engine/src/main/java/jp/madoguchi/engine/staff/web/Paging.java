package jp.madoguchi.engine.staff.web;

/** Bounds of paged lists. */
final class Paging {

    private static final int MOST = 200;

    private Paging() {}

    static int page(int page) {
        if (page < 0 || page > 1_000_000) {
            throw new IllegalArgumentException("page は 0 以上にしてください。 / \"page\" counts from 0; got " + page);
        }
        return page;
    }

    static int size(int size) {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("size は 1〜200 にしてください。 / \"size\" is 1 to 200; got " + size);
        }
        return size;
    }
}
