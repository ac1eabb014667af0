package jp.madoguchi.engine.startup;

/** The engine must not start like this. The message is one sentence that says why and what to do. */
public class StartupRefused extends RuntimeException {
    public StartupRefused(String sentence) {
        super(sentence);
    }
}
