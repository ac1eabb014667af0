package jp.madoguchi.engine.process.camunda;

class H2PayoutTest extends PayoutContract {
    @Override
    Database database() {
        return Database.H2;
    }
}
