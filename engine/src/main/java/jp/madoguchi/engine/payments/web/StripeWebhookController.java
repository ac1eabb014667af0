package jp.madoguchi.engine.payments.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.EventSignature;
import jp.madoguchi.engine.payments.StripeAccounts;
import jp.madoguchi.engine.payments.StripeAccounts.StripeAccount;
import jp.madoguchi.engine.payments.StripeEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Stripe posts its events. The body is taken as it is, since the signature is over every byte of it. 200 is answered when all that
 * follows is committed.
 */
@RestController
class StripeWebhookController {

    private static final int LONGEST = 1024 * 1024;

    private final Municipalities municipalities;
    private final StripeAccounts accounts;
    private final EventSignature signature;
    private final StripeEvents events;

    StripeWebhookController(
            Municipalities municipalities, StripeAccounts accounts, EventSignature signature, StripeEvents events) {
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.signature = signature;
        this.events = events;
    }

    @PostMapping("/payments/stripe/webhook/{code}")
    ResponseEntity<?> take(
            @PathVariable String code,
            @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String header,
            @RequestBody(required = false) byte @Nullable [] bytes) {
        Optional<StripeAccount> account = account(code);
        if (account.isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, "この自治体では Stripe を使っていません。 / Stripe is not set up for " + code + ".");
        }
        if (bytes != null && bytes.length > LONGEST) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "1 MB までです。 / At most 1 MB.");
        }
        String body = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
        if (header == null || !signature.isGenuine(account.get(), body, header)) {
            return problem(
                    HttpStatus.BAD_REQUEST,
                    "署名（Stripe-Signature）が正しくないか、古すぎます。 / The header Stripe-Signature does not fit, or is too old.");
        }
        events.take(account.get().municipality(), body);
        return ResponseEntity.ok().build();
    }

    /** Only one that exists: asking the vault for another would make it a key. */
    private Optional<StripeAccount> account(String code) {
        return code.matches("[a-z0-9][a-z0-9-]{0,39}")
                ? municipalities.find(new MunicipalityId(code)).flatMap(found -> accounts.find(found.id()))
                : Optional.empty();
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }
}
