package jp.madoguchi.engine.media;

/** Names of files as senders give them. */
public final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /** The last part of a path, without what a file system or a header could take amiss; at most 200 characters. */
    public static String plain(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\"<>|:*?]", "_").strip();
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
        return plain.substring(0, end);
    }
}
