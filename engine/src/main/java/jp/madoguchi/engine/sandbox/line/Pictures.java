package jp.madoguchi.engine.sandbox.line;

/** Tells pictures apart by their first bytes. */
final class Pictures {

    private Pictures() {}

    /** {@code image/jpeg}, {@code image/png}, or {@code application/octet-stream} for anything else. */
    static String type(byte[] bytes) {
        if (bytes.length > 3 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8) {
            return "image/jpeg";
        }
        boolean png =
                bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
        return png ? "image/png" : "application/octet-stream";
    }
}
