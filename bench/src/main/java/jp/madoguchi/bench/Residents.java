package jp.madoguchi.bench;

/** Names of residents and of the reply tokens of their turns. */
final class Residents {

    private Residents() {}

    /** A LINE user id: U and 32 hex digits. */
    static String id(int run, int number) {
        return "U%08x%024x".formatted(run, number);
    }

    static String token(String resident, long turn) {
        return resident + '-' + turn;
    }

    static String ofToken(String token) {
        return token.substring(0, token.indexOf('-'));
    }
}
