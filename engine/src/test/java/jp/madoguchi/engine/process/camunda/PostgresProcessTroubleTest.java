package jp.madoguchi.engine.process.camunda;

class PostgresProcessTroubleTest extends ProcessTroubleContract {
    @Override
    Database database() {
        return Database.POSTGRES;
    }
}
