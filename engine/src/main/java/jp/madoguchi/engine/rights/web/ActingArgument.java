package jp.madoguchi.engine.rights.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.madoguchi.engine.rights.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers who acts, as a parameter. */
final class ActingArgument implements HandlerMethodArgumentResolver {

    static @Nullable Acting of(HttpServletRequest request) {
        return (Acting) request.getAttribute(Acting.class.getName());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Acting.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Acting acting = (Acting) request.getAttribute(Acting.class.getName(), NativeWebRequest.SCOPE_REQUEST);
        if (acting == null) {
            throw new IllegalStateException(
                    "expected who acts in the request, got nobody; is the endpoint marked @Anybody?");
        }
        return acting;
    }
}
