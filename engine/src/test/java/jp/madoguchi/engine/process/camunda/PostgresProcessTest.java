package jp.madoguchi.engine.process.camunda;

class PostgresProcessTest extends ProcessContract {
    @Override
    Database database() {
        return Database.POSTGRES;
    }
}
