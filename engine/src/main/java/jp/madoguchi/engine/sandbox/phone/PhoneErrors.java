package jp.madoguchi.engine.sandbox.phone;

import jp.madoguchi.engine.sandbox.SandboxLine.UnknownInSandbox;
import jp.madoguchi.engine.sandbox.SandboxPhone.NotOnScreen;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problems of the phone's API. */
@RestControllerAdvice(basePackageClasses = PhoneErrors.class)
@ConditionalOnBooleanProperty("madoguchi.sandbox")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PhoneErrors {

    @ExceptionHandler
    ProblemDetail unknown(UnknownInSandbox problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(problem.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail notOnScreen(NotOnScreen problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(problem.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail bad(IllegalArgumentException problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(problem.getMessage()));
    }
}
