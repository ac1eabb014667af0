package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.accounts.AllowedAddresses;
import jp.madoguchi.engine.accounts.SecondFactors;
import jp.madoguchi.engine.addresses.AddressRange;
import jp.madoguchi.engine.addresses.ClientAddress;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From where a municipality's staff may come, and whether they need a second factor. */
@RestController
@RequestMapping("/api/municipalities/{code}/security")
@Needs(Action.STAFF_MANAGE)
class SecurityController {

    private final AllowedAddresses allowed;
    private final SecondFactors factors;
    private final ClientAddress addresses;

    SecurityController(AllowedAddresses allowed, SecondFactors factors, ClientAddress addresses) {
        this.allowed = allowed;
        this.factors = factors;
        this.addresses = addresses;
    }

    /** What is left out stays as it is. */
    record Change(
            @Nullable List<@Nullable String> ranges,
            @Nullable Boolean secondFactor) {}

    /**
     * @param ranges empty when anywhere is allowed
     * @param address from where this was asked
     */
    record Shown(List<String> ranges, boolean secondFactor, String address) {}

    @GetMapping
    Shown show(@PathVariable String code, HttpServletRequest request) {
        MunicipalityId municipality = new MunicipalityId(code);
        return new Shown(
                allowed.of(municipality).stream().map(AddressRange::toString).toList(),
                factors.wanted(municipality),
                addresses.of(request).getHostAddress());
    }

    @PutMapping
    Shown put(@PathVariable String code, @RequestBody Change body, HttpServletRequest request) {
        MunicipalityId municipality = new MunicipalityId(code);
        Shown before = show(code, request);
        List<String> ranges = body.ranges();
        if (ranges != null) {
            allowed.put(
                    municipality, ranges.stream().map(SecurityController::range).toList(), addresses.of(request));
        }
        if (body.secondFactor() != null) {
            factors.want(municipality, body.secondFactor());
        }
        Shown after = show(code, request);
        AuditNotes.of(request).before(noted(before)).after(noted(after));
        return after;
    }

    private static AddressRange range(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("ranges に空のものがあります。 / \"ranges\" holds a null; leave it out.");
        }
        return AddressRange.of(text);
    }

    private static Map<String, Object> noted(Shown shown) {
        return Map.of("ranges", shown.ranges(), "secondFactor", shown.secondFactor());
    }
}
