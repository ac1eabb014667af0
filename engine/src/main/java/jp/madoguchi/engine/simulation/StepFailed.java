package jp.madoguchi.engine.simulation;

/** A step of a conversation test that did not go as written. */
class StepFailed extends RuntimeException {

    private final String pointer;
    private final String english;

    StepFailed(String pointer, String japanese, String english) {
        super(japanese);
        this.pointer = pointer;
        this.english = english;
    }

    String pointer() {
        return pointer;
    }

    String english() {
        return english;
    }
}
