package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.util.Map;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.AllowedAddresses;
import jp.madoguchi.engine.addresses.ClientAddress;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets people and programs of a municipality in from its allowed addresses only. The operator's token is held to the ranges of the
 * municipality it asks for, except on the engine's own machine: that is the way back in when the ranges were set wrong.
 */
@Component
class AddressGuard implements HandlerInterceptor {

    private final AllowedAddresses allowed;
    private final ClientAddress addresses;

    AddressGuard(AllowedAddresses allowed, ClientAddress addresses) {
        this.allowed = allowed;
        this.addresses = addresses;
    }

    /**
     * @return where the request comes from
     * @throws NotAllowed when that is not allowed
     */
    InetAddress expect(HttpServletRequest request, MunicipalityId municipality) {
        InetAddress address = addresses.of(request);
        if (!allowed.allows(municipality, address)) {
            throw new NotAllowed("この IP アドレス（" + address.getHostAddress()
                    + "）からは使えません。許可された場所から接続するか、管理者に範囲を加えてもらってください。 / The address " + address.getHostAddress()
                    + " is not among those your municipality allows; ask an administrator to add it.");
        }
        return address;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(WhoActs.ACCOUNT) instanceof Account account) {
            expect(request, account.municipality());
        }
        if (request.getAttribute(Acting.class.getName()) instanceof Acting acting) {
            MunicipalityId municipality = acting.operator() ? asked(request) : acting.municipality();
            if (municipality != null
                    && !(acting.operator() && addresses.of(request).isLoopbackAddress())) {
                expect(request, municipality);
            }
        }
        return true;
    }

    private static @Nullable MunicipalityId asked(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("code") instanceof String code
                ? new MunicipalityId(code)
                : null;
    }
}
