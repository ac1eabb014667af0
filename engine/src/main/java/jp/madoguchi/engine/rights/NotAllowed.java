package jp.madoguchi.engine.rights;

/** Somebody known asked for what he may not do. Answered as 403. */
public class NotAllowed extends RuntimeException {

    public NotAllowed(String message) {
        super(message);
    }

    public static NotAllowed to(Action action) {
        return new NotAllowed("この操作の権限がありません（" + action.id() + "）。管理者に役割を付けてもらってください。 / You lack the right "
                + action.id() + "; ask an administrator for a role that has it.");
    }
}
