package jp.madoguchi.definitions.process;

import java.util.List;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Finding;
import jp.madoguchi.definitions.feel.Scope;

/** FEEL that must give a date or a date and time. */
final class Moments {

    private Moments() {}

    static List<Finding> check(FeelChecker checker, Feel feel, Scope scope) {
        List<Finding> asDate = checker.check(feel, scope, FeelType.DATE);
        return asDate.isEmpty()
                        || checker.check(feel, scope, FeelType.DATE_TIME).isEmpty()
                ? List.of()
                : asDate;
    }
}
