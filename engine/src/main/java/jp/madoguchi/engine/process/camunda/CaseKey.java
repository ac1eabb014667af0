package jp.madoguchi.engine.process.camunda;

import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Which case a process instance runs for: its tenant and business key. Process variables hold nothing else. */
record CaseKey(MunicipalityId municipality, String number) {

    static CaseKey of(Case theCase) {
        return new CaseKey(theCase.municipality(), theCase.number());
    }

    static CaseKey of(VariableScope scope) {
        if (scope instanceof ExecutionEntity execution) {
            return of(execution);
        }
        throw new IllegalStateException("outside a process instance");
    }

    static CaseKey of(ExecutionEntity execution) {
        String number = execution.getProcessInstance().getBusinessKey();
        return new CaseKey(new MunicipalityId(execution.getTenantId()), number);
    }
}
