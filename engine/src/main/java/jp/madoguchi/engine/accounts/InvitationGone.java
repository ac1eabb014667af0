package jp.madoguchi.engine.accounts;

/** An invitation that is unknown, used or out of time. Answered as 404. */
public class InvitationGone extends RuntimeException {
    public InvitationGone() {
        super("この招待は使えません。期限が切れたか、もう使われています。管理者に送り直してもらってください。 / This invitation is used or out of time; ask an"
                + " administrator for a new one.");
    }
}
