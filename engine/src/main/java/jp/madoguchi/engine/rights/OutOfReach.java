package jp.madoguchi.engine.rights;

/** A case of another department, or of nobody: the answer must not tell which. Answered as 404. */
public class OutOfReach extends RuntimeException {
    public OutOfReach(String number) {
        super("案件 " + number + " はありません。 / There is no case " + number + ".");
    }
}
