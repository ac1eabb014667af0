package jp.madoguchi.engine.process.camunda;

class PostgresPayoutTest extends PayoutContract {
    @Override
    Database database() {
        return Database.POSTGRES;
    }
}
