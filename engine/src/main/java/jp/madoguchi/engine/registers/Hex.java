package jp.madoguchi.engine.registers;

import java.util.UUID;

/** Hashes of 128 bits: 32 hex digits for whoever names a row by one, a uuid of 16 bytes in the tables. */
final class Hex {

    static final int DIGITS = 32;

    private static final int HALF = 16;

    private Hex() {}

    static UUID uuid(String hex) {
        return new UUID(Long.parseUnsignedLong(hex, 0, HALF, HALF), Long.parseUnsignedLong(hex, HALF, DIGITS, HALF));
    }

    static String hex(UUID uuid) {
        return uuid.toString().replace("-", "");
    }
}
