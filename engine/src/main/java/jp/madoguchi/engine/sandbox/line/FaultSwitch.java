package jp.madoguchi.engine.sandbox.line;

import jp.madoguchi.engine.sandbox.SandboxLine.Faults;

/** How a channel's API misbehaves at present. */
final class FaultSwitch {

    private Faults faults = Faults.NONE;

    synchronized void set(Faults wanted) {
        faults = wanted;
    }

    synchronized Faults get() {
        return faults;
    }

    /** What to do to the next call. */
    synchronized Faults next() {
        Faults now = faults;
        if (now.times() == 1) {
            faults = Faults.NONE;
        } else if (now.times() > 1) {
            faults = new Faults(now.delay(), now.status(), now.times() - 1);
        }
        return now;
    }
}
