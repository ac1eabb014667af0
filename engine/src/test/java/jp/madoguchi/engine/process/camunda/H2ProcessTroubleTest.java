package jp.madoguchi.engine.process.camunda;

class H2ProcessTroubleTest extends ProcessTroubleContract {
    @Override
    Database database() {
        return Database.H2;
    }
}
