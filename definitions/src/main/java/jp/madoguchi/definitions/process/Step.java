package jp.madoguchi.definitions.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a service task may do: a step, chosen by {@code camunda:delegateExpression="${NAME}"} (element templates set it) and told what to
 * do by {@code camunda:inputParameter}s.
 */
public enum Step {
    /** Tells the resident something: a message of the package, or a text. */
    SEND_MESSAGE("step_sendMessage", optional("message", Value.MESSAGE), optional("text", Value.TEXT)),

    /** Asks the resident a form, or only what staff marked as wrong, and waits until it is answered. */
    ASK_RESIDENT("step_askResident", required("form", Value.FORM)),

    /** Mails staff: a message of the package, or a subject and a body. */
    NOTIFY_STAFF(
            "step_notifyStaff",
            required("to", Value.TEXT),
            optional("message", Value.MESSAGE),
            optional("subject", Value.TEXT),
            optional("body", Value.TEXT)),

    /** Makes a document of the case, and unless told otherwise sends it in the talk as a link that opens for some days. */
    ISSUE_DOCUMENT(
            "step_issueDocument",
            required("template", Value.DOCUMENT),
            optional("sendInTalk", Value.BOOLEAN),
            optional("text", Value.TEXT),
            optional("days", Value.DAYS)),

    /** Sets the state of the case. */
    SET_STATE("step_setState", required("state", Value.STATE)),

    /**
     * Puts an amount into the open payout list of that kind, and unless told otherwise waits until staff enter what became of it. The
     * result is the fact {@link #PAYOUT}.
     */
    PAY_OUT(
            "step_payOut",
            required("amount", Value.AMOUNT),
            required("account", Value.ACCOUNT),
            required("list", Value.NAME),
            optional("title", Value.TEXT),
            optional("due", Value.DATE),
            optional("wait", Value.BOOLEAN)),

    /** Waits until a date (its beginning, in Japan) or a date and time; goes on at once when that is past. */
    WAIT_UNTIL("step_waitUntil", required("until", Value.MOMENT)),

    /** Charges an amount or items, when told any, sends the link to pay, and waits until the case owes nothing. */
    REQUEST_PAYMENT(
            "step_requestPayment",
            optional("amount", Value.AMOUNT),
            optional("title", Value.TEXT),
            optional("items", Value.ITEMS),
            optional("due", Value.MOMENT),
            optional("message", Value.MESSAGE),
            optional("text", Value.TEXT)),

    /** Gives money back; all that was paid and not yet given back, unless told an amount. */
    REFUND("step_refund", optional("amount", Value.AMOUNT), required("reason", Value.TEXT));

    /** Says in {@link #ASK_RESIDENT}'s {@code form} that only the questions marked by staff are asked. */
    public static final String DEFICIENT = "deficient";

    /** Fact of a case: what became of its payment, {@code result} ({@code paid, failed, removed}), {@code reason}, {@code amount}. */
    public static final String PAYOUT = "payout";

    private final String bean;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Parameter> parameters;

    Step(String bean, Parameter... parameters) {
        this.bean = bean;
        this.parameters = List.of(parameters);
    }

    /** The step's name in {@code ${NAME}}, for example {@code step_sendMessage}. */
    public String bean() {
        return bean;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The step a {@code camunda:delegateExpression} names; empty when it names none of ours. */
    public static Optional<Step> of(String delegateExpression) {
        return Arrays.stream(values())
                .filter(s -> ("${" + s.bean + "}").equals(delegateExpression.strip()))
                .findFirst();
    }

    /** Whether the process rests here until somebody does something or time passes. */
    public boolean waits() {
        return this == ASK_RESIDENT || this == WAIT_UNTIL || this == PAY_OUT || this == REQUEST_PAYMENT;
    }

    private static Parameter required(String name, Value value) {
        return new Parameter(name, value, true);
    }

    private static Parameter optional(String name, Value value) {
        return new Parameter(name, value, false);
    }

    /** An input parameter of a step. */
    public record Parameter(String name, Value value, boolean required) {}

    /** What an input parameter holds. */
    public enum Value {
        /** Text with {@code {{FEEL}}} placeholders. */
        TEXT,
        /** Id of a message of the package. */
        MESSAGE,
        /** Id of a form of the package, or {@link #DEFICIENT}. */
        FORM,
        /** Id of a document of the package. */
        DOCUMENT,
        /** Id of a state of the procedure. */
        STATE,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** A number of days, 1 to 365. */
        DAYS,
        /** FEEL that gives a date or a date and time. */
        MOMENT,
        /** FEEL that gives a date. */
        DATE,
        /** FEEL that gives a whole number of yen. */
        AMOUNT,
        /** FEEL that gives a list of {@code {title, amount}}. */
        ITEMS,
        /** FEEL that gives the answer to a question of kind {@code bank-account}. */
        ACCOUNT,
        /** Small letters, digits and hyphens. */
        NAME
    }
}
