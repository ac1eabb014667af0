package jp.madoguchi.engine.process.camunda;

import jp.madoguchi.engine.cases.Case;

/** A hall to which cases are submitted. */
abstract class ProcessScene extends EngineTest {

    Case submitted(String... files) {
        return hall.submit(hall.publish("1.0.0", files));
    }
}
