package jp.madoguchi.engine.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Everything below a municipality needs that municipality to exist. */
@Configuration(proxyBeanMethods = false)
class MunicipalityGuard implements WebMvcConfigurer, HandlerInterceptor {

    private final Municipalities municipalities;

    MunicipalityGuard(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/api/municipalities/{code}/**")
                .excludePathPatterns("/api/municipalities/{code}");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("code") instanceof String code
                && municipalities.find(new MunicipalityId(code)).isEmpty()) {
            throw new UnknownMunicipality(code);
        }
        return true;
    }
}
