package jp.madoguchi.definitions.architecture.wrong;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Deliberately wrong: the architecture test must refuse it. */
public final class KnowsFeelsEngine {
    final FeelEngineApi engine = FeelEngineBuilder.forJava().build();
}
