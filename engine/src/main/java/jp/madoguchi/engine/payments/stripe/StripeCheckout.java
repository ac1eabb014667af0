package jp.madoguchi.engine.payments.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.payments.Checkout;
import jp.madoguchi.engine.payments.Item;
import jp.madoguchi.engine.payments.StripeAccounts.StripeAccount;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Payment methods are left to the account's settings, so that a new one needs no change here. */
@Component
@ConditionalOnBooleanProperty(name = "madoguchi.simulation", havingValue = false, matchIfMissing = true)
class StripeCheckout implements Checkout {

    private static final long PAGE = 100;
    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 20_000;
    private static final int RETRIES = 2;
    private static final RequestOptions AT_ONCE = RequestOptions.builder()
            .setConnectTimeout(2_000)
            .setReadTimeout(4_000)
            .setMaxNetworkRetries(0)
            .build();

    @Override
    public Opened open(StripeAccount account, Order order, String key) {
        return Calls.get(() -> {
            Session session = client(account)
                    .v1()
                    .checkout()
                    .sessions()
                    .create(
                            params(order),
                            RequestOptions.builder().setIdempotencyKey(key).build());
            Long expires = session.getExpiresAt();
            return new Opened(
                    session.getId(),
                    session.getUrl(),
                    expires == null ? order.expires() : Instant.ofEpochSecond(expires));
        });
    }

    private static SessionCreateParams params(Order order) {
        SessionCreateParams.Builder params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(order.reference())
                .setExpiresAt(order.expires().getEpochSecond())
                .setSuccessUrl(order.successUrl())
                .setCancelUrl(order.cancelUrl())
                .setLocale(
                        order.language().startsWith("ja")
                                ? SessionCreateParams.Locale.JA
                                : SessionCreateParams.Locale.AUTO)
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putAllMetadata(order.metadata())
                        .build())
                .putAllMetadata(order.metadata());
        order.items().forEach(item -> params.addLineItem(line(item)));
        return params.build();
    }

    /** The yen has no smaller unit: 1,500 is 1,500 yen. */
    private static SessionCreateParams.LineItem line(Item item) {
        return SessionCreateParams.LineItem.builder()
                .setQuantity(1L)
                .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                        .setCurrency("jpy")
                        .setUnitAmount(item.amount())
                        .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                .setName(item.title())
                                .build())
                        .build())
                .build();
    }

    @Override
    public void expire(StripeAccount account, String session) {
        Calls.get(() -> {
            Session now = client(account).v1().checkout().sessions().retrieve(session);
            return "open".equals(now.getStatus())
                    ? client(account).v1().checkout().sessions().expire(session)
                    : now;
        });
    }

    @Override
    public Returned refund(
            StripeAccount account, String paymentIntent, long amount, Map<String, String> metadata, String key) {
        return Calls.get(() -> {
            Refund refund = client(account)
                    .v1()
                    .refunds()
                    .create(
                            RefundCreateParams.builder()
                                    .setPaymentIntent(paymentIntent)
                                    .setAmount(amount)
                                    .putAllMetadata(metadata)
                                    .build(),
                            RequestOptions.builder().setIdempotencyKey(key).build());
            return new Returned(refund.getId(), String.valueOf(refund.getStatus()));
        });
    }

    /** The charge tells; a session and its intent only list what was on offer. */
    @Override
    public String method(StripeAccount account, String paymentIntent) {
        return Calls.get(() -> {
            PaymentIntent intent = client(account)
                    .v1()
                    .paymentIntents()
                    .retrieve(
                            paymentIntent,
                            PaymentIntentRetrieveParams.builder()
                                    .addExpand("latest_charge")
                                    .build(),
                            AT_ONCE);
            Charge charge = intent.getLatestChargeObject();
            String type = charge == null || charge.getPaymentMethodDetails() == null
                    ? null
                    : charge.getPaymentMethodDetails().getType();
            return type == null ? "" : type;
        });
    }

    @Override
    public Books books(StripeAccount account, Instant since) {
        return Calls.get(() -> new Books(sessions(account, since), refunds(account, since)));
    }

    private static List<StripeSession> sessions(StripeAccount account, Instant since) throws StripeException {
        List<StripeSession> sessions = new ArrayList<>();
        SessionListParams params = SessionListParams.builder()
                .setCreated(SessionListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .setLimit(PAGE)
                .build();
        for (Session session :
                client(account).v1().checkout().sessions().list(params).autoPagingIterable()) {
            Long total = session.getAmountTotal();
            sessions.add(new StripeSession(
                    session.getId(),
                    session.getPaymentIntent(),
                    session.getClientReferenceId(),
                    String.valueOf(session.getPaymentStatus()),
                    total == null ? 0 : total));
        }
        return sessions;
    }

    private static List<StripeRefund> refunds(StripeAccount account, Instant since) throws StripeException {
        List<StripeRefund> refunds = new ArrayList<>();
        RefundListParams params = RefundListParams.builder()
                .setCreated(RefundListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .setLimit(PAGE)
                .build();
        for (Refund refund : client(account).v1().refunds().list(params).autoPagingIterable()) {
            refunds.add(new StripeRefund(
                    refund.getId(), refund.getPaymentIntent(), String.valueOf(refund.getStatus()), refund.getAmount()));
        }
        return refunds;
    }

    private static StripeClient client(StripeAccount account) {
        return StripeClient.builder()
                .setApiKey(account.secretKey())
                .setApiBase(account.apiBase())
                .setMaxNetworkRetries(RETRIES)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .build();
    }
}
