package jp.madoguchi.engine.sandbox.line;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.node.ObjectNode;

/** Answers refusals as LINE does, before the engine's own error mapping would. */
@RestControllerAdvice(basePackageClasses = LineErrors.class)
@ConditionalOnBooleanProperty("madoguchi.sandbox")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LineErrors {

    @ExceptionHandler
    ResponseEntity<ObjectNode> refused(LineRefusal refusal) {
        return refusal.answer();
    }
}
