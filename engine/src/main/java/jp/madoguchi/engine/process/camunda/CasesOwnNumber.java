package jp.madoguchi.engine.process.camunda;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;

/** Lets a called process run for the same case as the one that calls it. */
final class CasesOwnNumber implements ParameterValueProvider {

    @Override
    public Object getValue(VariableScope scope) {
        return CaseKey.of(scope).number();
    }

    @Override
    public boolean isDynamic() {
        return true;
    }
}
