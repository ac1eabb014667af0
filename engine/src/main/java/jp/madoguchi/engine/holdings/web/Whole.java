package jp.madoguchi.engine.holdings.web;

import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.NotAllowed;

/** What is held on a resident belongs to all departments: who has one of them may neither see nor erase it all. */
final class Whole {

    private Whole() {}

    static void needs(Acting acting, Action action) {
        if (!acting.reach(action).everywhere()) {
            throw new NotAllowed("住民の情報の開示と消去ができるのは、自治体全体の管理者だけです。 / Only an administrator of the whole municipality"
                    + " gives out or erases what is held on a resident.");
        }
    }
}
