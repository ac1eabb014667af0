package jp.madoguchi.engine.process.camunda;

class H2ProcessTest extends ProcessContract {
    @Override
    Database database() {
        return Database.H2;
    }
}
