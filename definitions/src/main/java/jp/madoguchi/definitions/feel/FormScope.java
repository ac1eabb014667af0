package jp.madoguchi.definitions.feel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.form.Eligibility;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.registers.Register;

/** The types of the answers of a form. */
final class FormScope {

    private static final FeelType CONTENT = FeelType.context(Map.of(
            "content", FeelType.STRING, "type", FeelType.STRING, "size", FeelType.NUMBER, "name", FeelType.STRING));
    private static final FeelType PLACE = FeelType.context(Map.of(
            "latitude", FeelType.NUMBER,
            "longitude", FeelType.NUMBER,
            "title", FeelType.STRING,
            "address", FeelType.STRING));
    private static final FeelType ADDRESS = FeelType.context(Map.of(
            "postalCode", FeelType.STRING,
            "prefecture", FeelType.STRING,
            "city", FeelType.STRING,
            "town", FeelType.STRING,
            "street", FeelType.STRING,
            "building", FeelType.STRING));
    private static final FeelType ACCOUNT = FeelType.context(Map.of(
            "bankCode", FeelType.STRING,
            "bankName", FeelType.STRING,
            "branchCode", FeelType.STRING,
            "branchName", FeelType.STRING,
            "type", FeelType.STRING,
            "number", FeelType.STRING,
            "holder", FeelType.STRING));
    private static final FeelType PERSON = FeelType.context(Map.of("name", FeelType.STRING, "kana", FeelType.STRING));

    private static final FeelType PAYMENT =
            FeelType.context(Map.of("items", FeelType.PAYMENT_ITEMS, "total", FeelType.NUMBER));

    private static final FeelChecker CHECKER = new FeelChecker();

    private FormScope() {}

    static Scope of(Form form) {
        return of(form, Scope.empty());
    }

    static Scope of(Form form, Scope outside) {
        return inferComputed(form.questions(), outside.with(types(form.questions())));
    }

    /** What expressions of a form may read beside its answers: registers, and the row of the person if only those on a list may apply. */
    static Scope outside(Form form, Map<String, Register> registers) {
        Scope outside = Scope.empty().withRegisters(registers);
        Eligibility eligibility = form.eligibility();
        if (eligibility == null) {
            return outside;
        }
        Register register = registers.get(eligibility.register());
        return outside.with(Eligibility.ROW, register == null ? FeelType.ANY : Scope.row(register));
    }

    static Scope insideGroup(Form form, Question group, Scope outside) {
        Scope outer = of(form, outside);
        if (!(group.kind() instanceof QuestionKind.Group kind)) {
            throw new IllegalArgumentException(group.id() + " is no group");
        }
        return inferComputed(kind.questions(), outer.with(types(kind.questions())));
    }

    /** The answers of an item alone; a computed one that needs answers from outside is of any type. */
    static Scope ofItem(QuestionKind.Group group) {
        return inferComputed(group.questions(), Scope.empty().with(types(group.questions())));
    }

    private static Map<String, FeelType> types(List<Question> questions) {
        Map<String, FeelType> types = new LinkedHashMap<>();
        for (Question question : questions) {
            if (hasAnswer(question.kind())) {
                types.put(question.id(), type(question.kind()));
            }
        }
        return types;
    }

    private static boolean hasAnswer(QuestionKind kind) {
        return kind.asks() || kind instanceof QuestionKind.Computed;
    }

    /** Computed values may read one another, so their types are worked out until no more become known. */
    private static Scope inferComputed(List<Question> questions, Scope scope) {
        Scope known = scope;
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Question question : questions) {
                if (question.kind() instanceof QuestionKind.Computed computed
                        && known.type(question.id()) == FeelType.ANY) {
                    FeelType type = CHECKER.typeOf(computed.value(), known);
                    if (type != FeelType.ANY) {
                        known = known.with(question.id(), type);
                        changed = true;
                    }
                }
            }
        }
        return known;
    }

    private static FeelType type(QuestionKind kind) {
        if (kind instanceof QuestionKind.Group group) {
            return FeelType.list(ofItem(group).asContext());
        } else if (kind instanceof QuestionKind.Date) {
            return FeelType.DATE;
        } else if (kind instanceof QuestionKind.Time) {
            return FeelType.TIME;
        } else if (kind instanceof QuestionKind.DateTime) {
            return FeelType.DATE_TIME;
        } else if (kind instanceof QuestionKind.IntegerNumber
                || kind instanceof QuestionKind.DecimalNumber
                || kind instanceof QuestionKind.Yen) {
            return FeelType.NUMBER;
        } else if (kind instanceof QuestionKind.YesNo || kind instanceof QuestionKind.Consent) {
            return FeelType.BOOLEAN;
        }
        return textOrContext(kind);
    }

    private static FeelType textOrContext(QuestionKind kind) {
        if (kind instanceof QuestionKind.Text
                || kind instanceof QuestionKind.Paragraph
                || kind instanceof QuestionKind.Choice) {
            return FeelType.STRING;
        } else if (kind instanceof QuestionKind.Choices) {
            return FeelType.list(FeelType.STRING);
        } else if (kind instanceof QuestionKind.Photo || kind instanceof QuestionKind.File) {
            return FeelType.list(CONTENT);
        } else if (kind instanceof QuestionKind.Place) {
            return PLACE;
        } else if (kind instanceof QuestionKind.Address) {
            return ADDRESS;
        } else if (kind instanceof QuestionKind.Payment) {
            return PAYMENT;
        } else if (kind instanceof QuestionKind.PersonName) {
            return PERSON;
        } else if (kind instanceof QuestionKind.BankAccount) {
            return ACCOUNT;
        }
        return FeelType.ANY;
    }
}
