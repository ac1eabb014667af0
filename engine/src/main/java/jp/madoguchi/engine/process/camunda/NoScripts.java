package jp.madoguchi.engine.process.camunda;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** No script runs in this house, whatever language it is in. */
final class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw refusal("");
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw refusal("");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cache) {
        throw refusal(language);
    }

    private static IllegalStateException refusal(String language) {
        return new IllegalStateException("scripts are not run: " + language);
    }
}
