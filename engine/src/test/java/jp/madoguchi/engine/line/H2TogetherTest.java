package jp.madoguchi.engine.line;

import jp.madoguchi.engine.outbox.Databases.Make;

class H2TogetherTest extends TogetherTest {

    @Override
    Make make() {
        return Make.H2;
    }
}
