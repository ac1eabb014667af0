package jp.madoguchi.engine.payments.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.StripeException;
import com.stripe.model.WebhookEndpoint;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.WebhookEndpointListParams;
import com.stripe.param.checkout.SessionListParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.payments.AccountChecks;
import jp.madoguchi.engine.payments.StripeAccounts.StripeAccount;
import org.springframework.stereotype.Component;

/** Reads one of each thing payments need: what Stripe lets the key read, it lets it do. */
@Component
class StripeAccountChecks implements AccountChecks {

    private static final RequestOptions AT_ONCE = RequestOptions.builder()
            .setConnectTimeout(2_000)
            .setReadTimeout(5_000)
            .setMaxNetworkRetries(0)
            .build();

    @Override
    public List<Check> of(StripeAccount account, String webhookPath) {
        StripeClient client = StripeClient.builder()
                .setApiKey(account.secretKey())
                .setApiBase(account.apiBase())
                .build();
        List<Check> checks = new ArrayList<>();
        String mode = account.secretKey().contains("_live_") ? "本番" : "テスト";
        checks.add(asked(
                "key",
                () -> client.v1()
                        .checkout()
                        .sessions()
                        .list(SessionListParams.builder().setLimit(1L).build(), AT_ONCE),
                new Check(
                        "key",
                        true,
                        "シークレットキーは有効です（" + mode + "環境）。",
                        "The secret key is valid (" + (mode.equals("本番") ? "live" : "test") + " mode).")));
        if (checks.get(0).ok()) {
            checks.add(asked(
                    "refunds",
                    () -> client.v1()
                            .refunds()
                            .list(RefundListParams.builder().setLimit(1L).build(), AT_ONCE),
                    new Check("refunds", true, "返金を扱えます。", "Refunds can be made.")));
            checks.add(asked(
                    "payments",
                    () -> client.v1()
                            .paymentIntents()
                            .list(PaymentIntentListParams.builder().setLimit(1L).build(), AT_ONCE),
                    new Check("payments", true, "支払い方法を確かめられます。", "How payments were made can be read.")));
            checks.add(webhook(client, webhookPath));
        }
        return checks;
    }

    private interface Question {
        void ask() throws StripeException;
    }

    private static Check asked(String check, Question question, Check good) {
        try {
            question.ask();
            return good;
        } catch (StripeException e) {
            return failed(check, e);
        }
    }

    private static Check webhook(StripeClient client, String path) {
        try {
            return client
                    .v1()
                    .webhookEndpoints()
                    .list(WebhookEndpointListParams.builder().setLimit(100L).build(), AT_ONCE)
                    .getData()
                    .stream()
                    .filter(endpoint -> endpoint.getUrl().endsWith(path))
                    .findFirst()
                    .map(StripeAccountChecks::webhook)
                    .orElseGet(() -> new Check(
                            "webhook",
                            false,
                            "Stripe に、末尾が " + path + " の Webhook がありません。Stripe の画面で登録してください。",
                            "Stripe has no webhook ending with " + path + "; add it on Stripe's dashboard."));
        } catch (StripeException e) {
            return failed("webhook", e);
        }
    }

    private static Check webhook(WebhookEndpoint endpoint) {
        List<String> told = endpoint.getEnabledEvents();
        List<String> missing = EVENTS.stream()
                .filter(event -> !told.contains("*") && !told.contains(event))
                .toList();
        if (!"enabled".equals(endpoint.getStatus())) {
            return new Check(
                    "webhook", false, "Webhook が止まっています。Stripe の画面で有効にしてください。", "The webhook is disabled; enable it.");
        } else if (!missing.isEmpty()) {
            return new Check(
                    "webhook",
                    false,
                    "Webhook のイベントが足りません。Stripe の画面で加えてください: " + String.join("、", missing),
                    "The webhook lacks events: " + String.join(", ", missing));
        }
        return new Check("webhook", true, "Webhook: " + endpoint.getUrl(), "Webhook: " + endpoint.getUrl());
    }

    private static Check failed(String check, StripeException e) {
        // A missing permission is an AuthenticationException too.
        if (e instanceof PermissionException) {
            return new Check(
                    check,
                    false,
                    "この鍵には権限がないため、確かめられません。Stripe の画面で、制限付きの鍵に権限を加えてください。",
                    "The key lacks the permission for this; add it to the restricted key.");
        } else if (e instanceof AuthenticationException) {
            return new Check(
                    check,
                    false,
                    "Stripe がシークレットキーを受け付けません。Stripe の画面で鍵を確かめ、入れ直してください。",
                    "Stripe refuses the secret key; check it and enter it again.");
        } else if (e instanceof ApiConnectionException) {
            return new Check(
                    check, false, "Stripe に接続できません。ネットワークを確かめてください。", "Stripe cannot be reached; check the network.");
        }
        String code =
                Optional.ofNullable(e.getStatusCode()).map(String::valueOf).orElse("?");
        return new Check(check, false, "Stripe が " + code + " を返しました。しばらくして試してください。", "Stripe answered " + code + ".");
    }
}
