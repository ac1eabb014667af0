package jp.madoguchi.engine.dialogue;

import java.util.List;
import jp.madoguchi.definitions.form.QuestionKind;
import org.jspecify.annotations.Nullable;

/** Which asker asks which kind of question. */
final class Askers {

    private Askers() {}

    /** The asker of a kind; null for sections, statements, computed values and groups, which are not asked themselves. */
    static @Nullable Asker of(QuestionKind kind) {
        if (kind instanceof QuestionKind.Text text) {
            return new TextAsker(text);
        } else if (kind instanceof QuestionKind.Paragraph paragraph) {
            return new ParagraphAsker(paragraph);
        } else if (kind instanceof QuestionKind.PersonName name) {
            return new NameAsker(name);
        } else if (kind instanceof QuestionKind.Address) {
            return new AddressAsker();
        } else if (kind instanceof QuestionKind.BankAccount) {
            return new AccountAsker();
        } else if (kind instanceof QuestionKind.Payment payment) {
            return new PaymentAsker(payment);
        } else if (kind instanceof QuestionKind.Place) {
            return new PlaceAsker();
        } else if (kind instanceof QuestionKind.Photo photo) {
            return new MediaAsker(true, photo.min(), photo.max(), List.of());
        } else if (kind instanceof QuestionKind.File file) {
            return new MediaAsker(false, file.min(), file.max(), file.types());
        }
        return ofValue(kind);
    }

    private static @Nullable Asker ofValue(QuestionKind kind) {
        Bounds bounds = Bounds.in(kind);
        if (kind instanceof QuestionKind.Choice choice) {
            return new OptionAsker(choice.options());
        } else if (kind instanceof QuestionKind.Choices choices) {
            return new SeveralAsker(choices);
        } else if (kind instanceof QuestionKind.YesNo) {
            return new YesNoAsker(null);
        } else if (kind instanceof QuestionKind.Consent consent) {
            return new YesNoAsker(consent);
        } else if (kind instanceof QuestionKind.Date) {
            return new MomentAsker(MomentAsker.Sort.DATE, bounds);
        } else if (kind instanceof QuestionKind.Time) {
            return new MomentAsker(MomentAsker.Sort.TIME, bounds);
        } else if (kind instanceof QuestionKind.DateTime) {
            return new MomentAsker(MomentAsker.Sort.DATE_TIME, bounds);
        }
        boolean number = kind instanceof QuestionKind.IntegerNumber
                || kind instanceof QuestionKind.DecimalNumber
                || kind instanceof QuestionKind.Yen;
        return number ? new NumberAsker(kind, bounds) : null;
    }
}
