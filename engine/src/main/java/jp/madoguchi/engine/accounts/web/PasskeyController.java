package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Passkey;
import jp.madoguchi.engine.accounts.Passkeys;
import jp.madoguchi.engine.accounts.SecondFactors;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.accounts.web.AccountController.Enrolled;
import jp.madoguchi.engine.accounts.web.Challenges.Purpose;
import jp.madoguchi.engine.accounts.webauthn.PasskeyCeremonies;
import jp.madoguchi.engine.accounts.webauthn.PasskeyCeremonies.Asked;
import jp.madoguchi.engine.rights.Anybody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The own passkeys; also for who must set up a second factor before anything else. */
@RestController
@RequestMapping("/api/account/passkeys")
@Anybody
class PasskeyController {

    private final Passkeys passkeys;
    private final PasskeyCeremonies ceremonies;
    private final Challenges challenges;
    private final SecondFactors factors;
    private final Enrolment enrolment;

    PasskeyController(
            Passkeys passkeys,
            PasskeyCeremonies ceremonies,
            Challenges challenges,
            SecondFactors factors,
            Enrolment enrolment) {
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.challenges = challenges;
        this.factors = factors;
        this.enrolment = enrolment;
    }

    record View(
            String id,
            String label,
            Instant created,
            @Nullable Instant lastUsed) {}

    record Views(List<View> items) {}

    /** @param credential what {@code navigator.credentials.create} gave, as its {@code toJSON} */
    record Made(@Nullable String label, @Nullable JsonNode credential) {}

    @GetMapping
    Views list(HttpServletRequest request) {
        return new Views(passkeys.of(Own.account(request)).stream()
                .map(PasskeyController::view)
                .toList());
    }

    /** The options for {@code navigator.credentials.create}. */
    @PostMapping("/options")
    JsonNode ask(HttpServletRequest request) {
        Asked asked = ceremonies.askToMake(Own.orEnrolling(request), challenges.origin(request));
        challenges.keep(request, Purpose.MAKE, asked.challenge());
        return asked.options();
    }

    /** Keeps the passkey; with the first second factor the recovery codes are printed. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Enrolled make(@RequestBody Made body, HttpServletRequest request) {
        Account account = Own.orEnrolling(request);
        if (body.credential() == null) {
            throw new WrongField("credential", "パスキーがありません。", "\"credential\", what the browser made, is missing.");
        }
        String label = body.label() == null || body.label().isBlank()
                ? Browsers.name(request.getHeader("User-Agent"))
                : body.label();
        ceremonies.make(
                account, challenges.origin(request), challenges.take(request, Purpose.MAKE), label, body.credential());
        return enrolment.done(request, account);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, HttpServletRequest request) {
        if (!factors.removePasskey(Own.account(request), id)) {
            throw new Passkeys.UnknownPasskey();
        }
    }

    private static View view(Passkey passkey) {
        return new View(passkey.id(), passkey.label(), passkey.created(), passkey.lastUsed());
    }
}
