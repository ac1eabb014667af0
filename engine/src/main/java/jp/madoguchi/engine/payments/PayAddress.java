package jp.madoguchi.engine.payments;

import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.AccountStore.CaseAccount;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The links residents pay by: {@code /pay/MUNICIPALITY.TOKEN}. They lead to whatever session is open, so that a card in the talk never goes
 * stale.
 */
@Component
public class PayAddress {

    private static final String PATH = "/pay/";

    private final String publicUrl;
    private final AccountStore accounts;

    PayAddress(
            @Value("${madoguchi.public-url:http://localhost:${server.port:8080}}") String publicUrl,
            AccountStore accounts) {
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        this.accounts = accounts;
    }

    String of(MunicipalityId municipality, CaseAccount account) {
        return publicUrl + PATH + municipality.value() + '.' + account.token();
    }

    /** What Stripe is to be given as the address of the webhook. */
    public String webhook(MunicipalityId municipality) {
        return publicUrl + webhookPath(municipality);
    }

    /** The path of that address. */
    public static String webhookPath(MunicipalityId municipality) {
        return "/payments/stripe/webhook/" + municipality.value();
    }

    /** @param caseNumber a case of that municipality */
    public record Place(MunicipalityId municipality, String caseNumber) {}

    /** The case a link of ours belongs to; empty for anything else. */
    public Optional<Place> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 1 || !token.substring(0, dot).matches("[a-z0-9][a-z0-9-]{0,39}")) {
            return Optional.empty();
        }
        MunicipalityId municipality = new MunicipalityId(token.substring(0, dot));
        return accounts.byToken(municipality, token.substring(dot + 1))
                .map(account -> new Place(municipality, account.caseNumber()));
    }
}
