package jp.madoguchi.engine.architecture.samples.cases;

import com.stripe.StripeClient;

public class KnowsStripe {
    public Object client() {
        return StripeClient.builder().setApiKey("sk_test_sample").build();
    }
}
