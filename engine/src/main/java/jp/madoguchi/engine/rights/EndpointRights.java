package jp.madoguchi.engine.rights;

import java.lang.annotation.Annotation;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** What stands on an endpoint, or on its class. */
public final class EndpointRights {

    private EndpointRights() {}

    /** The right it asks for; empty where none is named. */
    public static Optional<Needs> needs(HandlerMethod endpoint) {
        return annotation(endpoint, Needs.class);
    }

    public static boolean anybody(HandlerMethod endpoint) {
        return annotation(endpoint, Anybody.class).isPresent();
    }

    private static <A extends Annotation> Optional<A> annotation(HandlerMethod endpoint, Class<A> type) {
        return Optional.ofNullable(endpoint.getMethodAnnotation(type))
                .or(() ->
                        Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), type)));
    }
}
