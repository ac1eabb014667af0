package jp.madoguchi.engine.accounts.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks where a request comes from before anything else. */
@Configuration(proxyBeanMethods = false)
class AddressConfiguration implements WebMvcConfigurer {

    private final AddressGuard guard;

    AddressConfiguration(AddressGuard guard) {
        this.guard = guard;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).addPathPatterns("/api/**").order(Ordered.HIGHEST_PRECEDENCE);
    }
}
