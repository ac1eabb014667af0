package jp.madoguchi.engine.media;

/** What a resident sent something as, and how big it may be. */
public enum MediaKind {
    PHOTO(10 << 20),
    FILE(20 << 20);

    private final int maxBytes;

    MediaKind(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The most it may be, in bytes. */
    public int maxBytes() {
        return maxBytes;
    }
}
