package jp.madoguchi.engine.payments.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import jp.madoguchi.engine.payments.Checkout;
import org.jspecify.annotations.Nullable;

/** Tells what Stripe will never do from what may work later. */
final class Calls {

    private static final int CONFLICT = 409;
    private static final int SERVER_ERROR = 500;

    private Calls() {}

    interface Call<T extends @Nullable Object> {
        T make() throws StripeException;
    }

    static <T extends @Nullable Object> T get(Call<T> call) {
        try {
            return call.make();
        } catch (StripeException e) {
            throw mayWorkLater(e) ? new Checkout.Unreachable(text(e)) : new Checkout.Refused(text(e));
        }
    }

    /** A wrong key is the city's to mend, and then all goes on; so it is tried again too. */
    private static boolean mayWorkLater(StripeException e) {
        Integer status = e.getStatusCode();
        return e instanceof ApiConnectionException
                || e instanceof RateLimitException
                || status == null
                || status == 0
                || status == 401
                || status == 403
                || (status == CONFLICT && !(e instanceof IdempotencyException))
                || status >= SERVER_ERROR;
    }

    /** Stripe's own words; they name neither key nor payer. */
    private static String text(StripeException e) {
        return e.getStripeError() == null || e.getStripeError().getMessage() == null
                ? String.valueOf(e.getMessage())
                : e.getStripeError().getMessage();
    }
}
