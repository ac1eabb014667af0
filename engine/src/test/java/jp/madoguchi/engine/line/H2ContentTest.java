package jp.madoguchi.engine.line;

import jp.madoguchi.engine.outbox.Databases.Make;

class H2ContentTest extends ContentTest {
    @Override
    Make make() {
        return Make.H2;
    }
}
