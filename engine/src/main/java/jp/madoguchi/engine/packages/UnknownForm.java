package jp.madoguchi.engine.packages;

import java.util.Collection;

/** A form the package does not have. Answered as 404. */
public class UnknownForm extends RuntimeException {
    public UnknownForm(String form, Collection<String> known) {
        super("フォーム「" + form + "」はありません。あるのは "
                + String.join("、", known.stream().sorted().toList()) + " です。 / There is no form \"" + form
                + "\" in this package.");
    }
}
