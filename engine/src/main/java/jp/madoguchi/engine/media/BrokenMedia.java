package jp.madoguchi.engine.media;

/** Bytes that do not keep to the format they begin with. */
final class BrokenMedia extends RuntimeException {
    BrokenMedia(String message) {
        super(message);
    }
}
