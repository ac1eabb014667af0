package jp.madoguchi.engine;

import java.lang.StackWalker.StackFrame;

/** For the calls a fake is not there for: a test that makes one fails and is told which, instead of getting an answer nobody meant. */
public final class Unexpected {

    private Unexpected() {}

    /** To be thrown by the method that was called. */
    public static AssertionError call() {
        StackFrame called = StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !frame.getClassName().equals(Unexpected.class.getName()))
                        .findFirst())
                .orElseThrow();
        return new AssertionError("this test is not expected to call " + called.getMethodName() + " of "
                + called.getClassName() + "; give the fake an answer if it is");
    }
}
