package jp.madoguchi.engine.line;

import jp.madoguchi.engine.outbox.Databases.Make;

class H2WebhookTest extends WebhookTest {
    @Override
    Make make() {
        return Make.H2;
    }
}
