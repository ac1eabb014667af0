package jp.madoguchi.engine.line;

import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Knows LINE's webhook only, and is asked before all others: to look for a path with a variable among the hundreds of the API takes longer
 * than to verify and read what was posted.
 */
@Component
class WebhookMapping extends RequestMappingHandlerMapping {

    WebhookMapping() {
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    protected boolean isHandler(Class<?> beanType) {
        return WebhookController.class.isAssignableFrom(beanType);
    }
}
