package jp.madoguchi.engine.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payouts.PayoutItem;
import jp.madoguchi.engine.payouts.Payouts;
import jp.madoguchi.engine.payouts.UnknownPayout;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Reach;
import jp.madoguchi.engine.rights.ReachedCases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A payout list is one file for the bank: whoever may not see one of its cases may not see the list. */
@Configuration(proxyBeanMethods = false)
class PayoutReach implements WebMvcConfigurer, HandlerInterceptor {

    private static final String LISTS = "/api/municipalities/{code}/payouts/{id";

    private final ObjectProvider<Payouts> payouts;
    private final ObjectProvider<ReachedCases> cases;

    PayoutReach(ObjectProvider<Payouts> payouts, ObjectProvider<ReachedCases> cases) {
        this.payouts = payouts;
        this.cases = cases;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/municipalities/*/payouts/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (pattern.startsWith(LISTS)
                && request.getAttribute(Acting.class.getName()) instanceof Acting acting
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && acting.may(Action.PAYOUTS_READ)
                && !acting.reach(Action.PAYOUTS_READ).everywhere()) {
            check(
                    new MunicipalityId(String.valueOf(variables.get("code"))),
                    String.valueOf(variables.get("id")),
                    acting.reach(Action.PAYOUTS_READ));
        }
        return true;
    }

    private void check(MunicipalityId municipality, String id, Reach reach) {
        List<String> numbers = payouts.getObject().find(municipality, id).items().stream()
                .map(PayoutItem::caseNumber)
                .distinct()
                .toList();
        if (cases.getObject().among(municipality, numbers, reach).size() < numbers.size()) {
            throw new UnknownPayout(id);
        }
    }
}
