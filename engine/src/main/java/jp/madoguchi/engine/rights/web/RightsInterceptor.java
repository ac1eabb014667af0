package jp.madoguchi.engine.rights.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.EndpointRights;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.rights.NotAllowed;
import jp.madoguchi.engine.rights.OutOfReach;
import jp.madoguchi.engine.rights.ReachedCases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks before each endpoint of the API whether who acts may do its action, in that municipality and, where a case is named, for that case's
 * department. What is out of reach is answered like what does not exist.
 */
@Configuration(proxyBeanMethods = false)
class RightsInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private static final String CASE = "/api/municipalities/{code}/cases/{number}";

    private final ObjectProvider<ReachedCases> cases;

    RightsInterceptor(ObjectProvider<ReachedCases> cases) {
        this.cases = cases;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActingArgument());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod endpoint) || EndpointRights.anybody(endpoint)) {
            return true;
        }
        Acting acting = ActingArgument.of(request);
        if (acting == null) {
            throw new ErrorResponseException(HttpStatus.UNAUTHORIZED);
        }
        Action action = EndpointRights.needs(endpoint)
                .map(Needs::value)
                .orElseThrow(() -> new NotAllowed("この操作は誰にも許されていません。 / This endpoint names no right: " + endpoint));
        if (!acting.may(action)) {
            throw NotAllowed.to(action);
        }
        Map<String, String> variables = variables(request);
        String code = variables.get("code");
        if (code != null) {
            inMunicipality(request, acting, action, new MunicipalityId(code), variables);
        }
        return true;
    }

    private void inMunicipality(
            HttpServletRequest request,
            Acting acting,
            Action action,
            MunicipalityId municipality,
            Map<String, String> variables) {
        if (!acting.belongsTo(municipality)) {
            throw new NotAllowed("ほかの自治体のものは扱えません。 / This belongs to another municipality: " + municipality);
        }
        String number = variables.get("number");
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (number != null
                && pattern.startsWith(CASE)
                && !acting.reach(action).everywhere()
                && !cases.getObject().within(municipality, number, acting.reach(action))) {
            throw new OutOfReach(number);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? (Map<String, String>) variables
                : Map.of();
    }
}
