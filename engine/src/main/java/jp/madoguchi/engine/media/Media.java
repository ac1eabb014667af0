package jp.madoguchi.engine.media;

import java.util.Optional;

/** Something that was sent, looked through. */
public sealed interface Media {

    /**
     * Fit to be stored.
     *
     * @param type media type found from the bytes, never from what the sender claims
     * @param bytes without EXIF, XMP, comments and thumbnails, except how the picture is turned
     */
    record Fit(String type, byte[] bytes) implements Media {}

    /** Not taken; the text key of the reason. */
    record Refused(String reason) implements Media {}

    /** Neither a picture (JPEG, PNG, GIF, WebP), nor as a file a PDF or an Office document without macros; or broken. */
    Refused WRONG_TYPE = new Refused("rejected-type");

    Refused TOO_LARGE = new Refused("rejected-too-large");

    /** The channel does not have it, or no longer. */
    Refused UNAVAILABLE = new Refused("rejected-unavailable");

    /** Looks through bytes that were sent. */
    static Media of(MediaKind kind, byte[] bytes) {
        if (bytes.length > kind.maxBytes()) {
            return TOO_LARGE;
        }
        Optional<Format> format = Format.of(bytes);
        if (format.isEmpty() || (kind == MediaKind.PHOTO && !format.get().picture())) {
            return WRONG_TYPE;
        }
        try {
            return new Fit(format.get().mediaType(), format.get().stripped(bytes));
        } catch (IndexOutOfBoundsException | BrokenMedia e) {
            return WRONG_TYPE;
        }
    }
}
