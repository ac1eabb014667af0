package jp.madoguchi.engine.payments.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.time.Clock;
import jp.madoguchi.engine.payments.EventSignature;
import jp.madoguchi.engine.payments.StripeAccounts.StripeAccount;
import org.springframework.stereotype.Component;

@Component
class SdkSignature implements EventSignature {

    private static final long TOLERANCE_SECONDS = 300;

    private final Clock clock;

    SdkSignature(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isGenuine(StripeAccount account, String body, String header) {
        try {
            return Webhook.Signature.verifyHeader(body, header, account.webhookSecret(), TOLERANCE_SECONDS, clock);
        } catch (SignatureVerificationException e) {
            return false;
        }
    }
}
