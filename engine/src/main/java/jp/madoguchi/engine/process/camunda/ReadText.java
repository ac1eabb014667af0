package jp.madoguchi.engine.process.camunda;

import java.util.function.Function;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;

/** A text of a process, and how its value is worked out. */
final class ReadText implements Expression {

    private final String text;
    private final transient Function<VariableScope, Object> value;

    ReadText(String text, Function<VariableScope, Object> value) {
        this.text = text;
        this.value = value;
    }

    @Override
    public Object getValue(VariableScope scope) {
        return value.apply(scope);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        return value.apply(scope);
    }

    @Override
    public void setValue(Object newValue, VariableScope scope) {
        throw new UnsupportedOperationException("texts of a process are not written to");
    }

    @Override
    public void setValue(Object newValue, VariableScope scope, BaseDelegateExecution execution) {
        setValue(newValue, scope);
    }

    @Override
    public String getExpressionText() {
        return text;
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
