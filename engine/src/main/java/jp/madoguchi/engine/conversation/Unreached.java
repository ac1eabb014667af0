package jp.madoguchi.engine.conversation;

import java.util.List;
import jp.madoguchi.engine.residents.Resident;

/** Notes what a person without a channel would have been told, so that staff tell them otherwise. */
public interface Unreached {

    /** Takes part in the caller's transaction. */
    void untold(Resident person, List<String> texts);
}
