package jp.madoguchi.definitions.feel;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.Map;
import org.camunda.feel.context.VariableProvider;

/** Hands variables to the engine one by one, so that a large context costs nothing unless it is read. */
record Variables(Map<String, ?> byName) implements VariableProvider {

    @Override
    public Option<Object> getVariable(String name) {
        Object value = byName.get(name);
        return value == null && !byName.containsKey(name) ? Option.empty() : Option.apply(Values.toFeel(value));
    }

    @Override
    public Iterable<String> keys() {
        return CollectionConverters.asScala(byName.keySet());
    }
}
