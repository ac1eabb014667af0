package jp.madoguchi.engine.accounts.web;

import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.NotAllowed;

/** People and departments belong to the whole office: who is an administrator of one department could otherwise make himself one of all. */
final class WholeOffice {

    private WholeOffice() {}

    static void needs(Acting acting) {
        if (!acting.reach(Action.STAFF_MANAGE).everywhere()) {
            throw new NotAllowed(
                    "職員と部署を扱えるのは、自治体全体の管理者だけです。 / Only an administrator of the whole municipality manages staff and departments.");
        }
    }
}
