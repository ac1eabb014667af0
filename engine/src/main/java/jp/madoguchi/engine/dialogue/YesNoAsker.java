package jp.madoguchi.engine.dialogue;

import java.util.List;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.input.Folding;
import jp.madoguchi.definitions.input.Reading;
import jp.madoguchi.definitions.input.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * {@code yes-no}, and {@code consent}, where the only answer is yes.
 *
 * @param consent null for a plain yes or no
 */
record YesNoAsker(QuestionKind.@Nullable Consent consent) implements Asker {

    private static final String YES = "yes";
    private static final String NO = "no";

    @Override
    public Reply ask(Asked asked, String text, List<Reply.Action> quick) {
        return new Reply.Choices(text, List.of(asked.button(yes(asked), YES), asked.button(no(asked), NO)), quick);
    }

    private String yes(Asked asked) {
        return asked.say(consent == null ? "yes" : "agree");
    }

    private String no(Asked asked) {
        return asked.say(consent == null ? "no" : "disagree");
    }

    @Override
    public String how(Asked asked) {
        return asked.say(consent == null ? "how-yes-no" : "how-consent");
    }

    @Override
    public String hint(Asked asked) {
        return consent == null ? "" : asked.sheet().fill(asked.words().of(consent.text()), asked.spot());
    }

    @Override
    public Heard words(Asked asked, String words) {
        if (Folding.same(words, yes(asked)) || Folding.same(words, no(asked))) {
            return taken(asked, Folding.same(words, yes(asked)));
        }
        if (YesNo.read(words) instanceof Reading.Understood<Boolean> understood) {
            return taken(asked, understood.value());
        }
        return new Heard.Refused(how(asked));
    }

    @Override
    public Heard pressed(Asked asked, String argument) {
        return switch (argument) {
            case YES -> taken(asked, true);
            case NO -> taken(asked, false);
            default -> Asker.super.pressed(asked, argument);
        };
    }

    private Heard taken(Asked asked, boolean yes) {
        if (yes || consent == null) {
            return new Heard.Answer(yes);
        }
        return asked.question().required() ? asked.refuse("wrong-consent") : new Heard.Skipped();
    }

    @Override
    public boolean shaped(Object value) {
        return consent == null ? value instanceof Boolean : Boolean.TRUE.equals(value);
    }
}
