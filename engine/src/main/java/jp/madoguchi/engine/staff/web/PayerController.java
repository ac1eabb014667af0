package jp.madoguchi.engine.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.madoguchi.definitions.input.Reading;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.definitions.zengin.AccountType;
import jp.madoguchi.definitions.zengin.Payer;
import jp.madoguchi.definitions.zengin.ZenginText;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payouts.Payouts;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The account a city pays from, as agreed with its bank. */
@RestController
@RequestMapping("/api/municipalities/{code}/payouts/payer")
@Needs(Action.SETTINGS_READ)
class PayerController {

    private final Payouts payouts;

    PayerController(Payouts payouts) {
        this.payouts = payouts;
    }

    /**
     * @param requesterCode 10 digits
     * @param bank its code, 4 digits
     * @param branch its code, 3 digits
     * @param accountType {@code ordinary} or {@code current}
     * @param accountNumber 7 digits
     */
    record Settings(
            @Nullable String requesterCode,
            @Nullable String requesterName,
            @Nullable String bank,
            @Nullable String branch,
            @Nullable String accountType,
            @Nullable String accountNumber) {}

    @PutMapping
    @Needs(Action.SETTINGS_CHANGE)
    Settings put(@PathVariable String code, @RequestBody Settings given, HttpServletRequest request) {
        Payer payer = new Payer(
                digits("requesterCode", given.requesterCode(), 10),
                name(given.requesterName()),
                digits("bank", given.bank(), 4),
                "",
                digits("branch", given.branch(), 3),
                "",
                type(given.accountType()),
                digits("accountNumber", given.accountNumber(), 7));
        MunicipalityId municipality = new MunicipalityId(code);
        payouts.payer(municipality).map(PayerController::noted).ifPresent(AuditNotes.of(request)::before);
        payouts.payer(municipality, payer);
        AuditNotes.of(request).after(noted(payer));
        return shown(payer);
    }

    @GetMapping
    ResponseEntity<Settings> get(@PathVariable String code) {
        return ResponseEntity.of(payouts.payer(new MunicipalityId(code)).map(PayerController::shown));
    }

    private static Settings shown(Payer payer) {
        return new Settings(
                payer.requesterCode(),
                payer.requesterName(),
                payer.bankCode(),
                payer.branchCode(),
                payer.accountType().id(),
                payer.accountNumber());
    }

    private static Map<String, Object> noted(Payer payer) {
        return AuditNotes.values(
                "requesterCode",
                payer.requesterCode(),
                "requesterName",
                payer.requesterName(),
                "bank",
                payer.bankCode(),
                "branch",
                payer.branchCode(),
                "accountType",
                payer.accountType().id(),
                "accountNumber",
                payer.accountNumber());
    }

    private static String digits(String member, @Nullable String value, int count) {
        if (value == null || !value.matches("[0-9]{" + count + "}")) {
            throw new IllegalArgumentException(
                    member + " は数字 " + count + " 桁の文字列です。 / \"" + member + "\" is a string of " + count + " digits.");
        }
        return value;
    }

    private static String name(@Nullable String value) {
        Reading<String> read = ZenginText.read(value == null ? "" : value, Payer.MAX_NAME);
        if (read instanceof Reading.Understood<String> name) {
            return name.value();
        }
        Texts why = ((Reading.NotUnderstood<String>) read).reason().text();
        throw new IllegalArgumentException(
                "requesterName（依頼人名のカナ）: " + why.in(Texts.JAPANESE) + " / \"requesterName\": " + why.in("en"));
    }

    private static AccountType type(@Nullable String value) {
        return AccountType.of(value == null ? "" : value)
                .filter(type -> type != AccountType.SAVINGS)
                .orElseThrow(() -> new IllegalArgumentException(
                        "accountType は ordinary（普通）か current（当座）です。 / \"accountType\" is ordinary or current."));
    }
}
