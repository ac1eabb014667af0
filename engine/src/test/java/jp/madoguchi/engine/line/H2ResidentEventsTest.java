package jp.madoguchi.engine.line;

import jp.madoguchi.engine.outbox.Databases.Make;

class H2ResidentEventsTest extends ResidentEventsTest {
    @Override
    Make make() {
        return Make.H2;
    }
}
