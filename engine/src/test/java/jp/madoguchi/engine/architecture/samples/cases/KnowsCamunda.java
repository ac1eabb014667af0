package jp.madoguchi.engine.architecture.samples.cases;

import org.camunda.bpm.engine.RuntimeService;

public class KnowsCamunda {
    public void start(RuntimeService processes) {
        processes.startProcessInstanceByKey("subsidy");
    }
}
