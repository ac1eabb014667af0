package jp.madoguchi.engine.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The formats that are taken, and what strips each. */
enum Format {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    PDF("application/pdf"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    boolean picture() {
        return mediaType.startsWith("image/");
    }

    byte[] stripped(byte[] bytes) {
        return switch (this) {
            case JPEG -> JpegStripper.strip(bytes);
            case PNG -> PngStripper.strip(bytes);
            case GIF -> GifStripper.strip(bytes);
            case WEBP -> WebpStripper.strip(bytes);
            case PDF, WORD, EXCEL, POWERPOINT -> bytes;
        };
    }

    /** The format these bytes begin as; empty for any other, HEIC among them, which browsers and PDFs cannot show. */
    static Optional<Format> of(byte[] bytes) {
        if (starts(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (starts(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (starts(bytes, 0, "GIF87a") || starts(bytes, 0, "GIF89a")) {
            return Optional.of(GIF);
        }
        if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        if (starts(bytes, 0, "%PDF-")) {
            return Optional.of(PDF);
        }
        return starts(bytes, 0, "PK\u0003\u0004") ? OfficeZip.format(bytes) : Optional.empty();
    }

    /** @param latin one character per byte */
    static boolean starts(byte[] bytes, int from, String latin) {
        byte[] wanted = latin.getBytes(StandardCharsets.ISO_8859_1);
        return from + wanted.length <= bytes.length
                && Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
    }
}
