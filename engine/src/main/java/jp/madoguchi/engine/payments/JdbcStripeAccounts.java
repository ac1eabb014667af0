package jp.madoguchi.engine.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code stripe_account}. */
@Component
@Transactional
class JdbcStripeAccounts implements StripeAccounts {

    private static final Pattern BASE = Pattern.compile("https?://[^\\s/?#]+(/[^\\s?#]*)?");
    private static final String KEY = "stripe-secret-key";
    private static final String SECRET = "stripe-webhook-secret";
    private static final int LONGEST = 255;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    JdbcStripeAccounts(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public StripeAccount put(
            MunicipalityId municipality, String secretKey, String webhookSecret, @Nullable String apiBase) {
        StripeAccount account = new StripeAccount(
                municipality,
                secret("secretKey", secretKey, "pk_", "whsec_"),
                secret("webhookSecret", webhookSecret, "pk_", "sk_"),
                base(apiBase));
        Object[] values = {
            vault.sealText(municipality, KEY, account.secretKey()),
            vault.sealText(municipality, SECRET, account.webhookSecret()),
            account.apiBase(),
            Timestamp.from(clock.instant()),
            municipality.value()
        };
        int inserted = jdbc.sql(
                        "insert into stripe_account (secret_key, webhook_secret, api_base, changed, municipality_id)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(values)
                .update();
        if (inserted == 0) {
            jdbc.sql("update stripe_account set secret_key = ?, webhook_secret = ?, api_base = ?, changed = ?"
                            + " where municipality_id = ?")
                    .params(values)
                    .update();
        }
        return account;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StripeAccount> find(MunicipalityId municipality) {
        return jdbc.sql("select * from stripe_account where municipality_id = ?")
                .param(municipality.value())
                .query(this::row)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<MunicipalityId> notReconciledSince(Instant moment) {
        return jdbc
                .sql("select municipality_id from stripe_account where reconciled is null or reconciled < ?"
                        + " order by municipality_id")
                .param(Timestamp.from(moment))
                .query(String.class)
                .list()
                .stream()
                .map(MunicipalityId::new)
                .toList();
    }

    @Override
    public boolean claimReconciliation(MunicipalityId municipality, Instant notSince) {
        return jdbc.sql("update stripe_account set reconciled = ? where municipality_id = ?"
                                + " and (reconciled is null or reconciled < ?)")
                        .params(Timestamp.from(clock.instant()), municipality.value(), Timestamp.from(notSince))
                        .update()
                == 1;
    }

    private StripeAccount row(ResultSet row, int index) throws SQLException {
        MunicipalityId municipality = new MunicipalityId(row.getString("municipality_id"));
        return new StripeAccount(
                municipality,
                vault.openText(municipality, KEY, row.getBytes("secret_key")),
                vault.openText(municipality, SECRET, row.getBytes("webhook_secret")),
                row.getString("api_base"));
    }

    private static String secret(String name, String value, String... others) {
        boolean printable =
                !value.isEmpty() && value.length() <= LONGEST && value.chars().allMatch(c -> c > ' ' && c < 0x7f);
        boolean another = java.util.Arrays.stream(others).anyMatch(value::startsWith);
        if (!printable || another) {
            throw new IllegalArgumentException(
                    name + " には、Stripe の画面にある値（secretKey は sk_ か rk_、webhookSecret は whsec_ で"
                            + "始まる文字）をそのまま入れてください。 / \"" + name
                            + "\" is the value Stripe's dashboard shows: secretKey begins with"
                            + " sk_ or rk_, webhookSecret with whsec_.");
        }
        return value;
    }

    private static String base(@Nullable String given) {
        String base = given == null || given.isBlank() ? API_BASE : given.strip();
        if (base.length() > 500 || !BASE.matcher(base).matches()) {
            throw new IllegalArgumentException("apiBase には http か https の、? のないアドレスを入れてください（今は " + base
                    + "）。 / \"apiBase\" is an http or https address without a query; got " + base + ".");
        }
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
