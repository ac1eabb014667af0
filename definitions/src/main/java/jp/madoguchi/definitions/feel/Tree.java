package jp.madoguchi.definitions.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.immutable.Seq;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionParameters;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;

/** Reads the engine's syntax tree, which is made of Scala case classes and collections. */
final class Tree {

    private Tree() {}

    /** The expressions directly inside one, whatever its kind. */
    static List<Exp> children(Exp expression) {
        List<Exp> children = new ArrayList<>();
        if (expression instanceof Product product) {
            collect(product, children);
        }
        return children;
    }

    private static void collect(Product product, List<Exp> children) {
        for (int i = 0; i < product.productArity(); i++) {
            collectElement(product.productElement(i), children);
        }
    }

    private static void collectElement(Object element, List<Exp> children) {
        if (element instanceof Exp child) {
            children.add(child);
        } else if (element instanceof FunctionParameters parameters) {
            children.addAll(arguments(parameters));
        } else if (element instanceof camundajar.impl.scala.collection.immutable.Iterable<?> items) {
            CollectionConverters.asJava(items).forEach(item -> collectElement(item, children));
        } else if (element instanceof Product product) {
            collect(product, children);
        }
    }

    /** The arguments of a call, named ones in no particular order. */
    static List<Exp> arguments(FunctionParameters parameters) {
        if (parameters instanceof PositionalFunctionParameters positional) {
            return CollectionConverters.asJava(positional.params());
        }
        return List.copyOf(named(parameters).values());
    }

    /** Arguments by name; empty when they are given by position. */
    static Map<String, Exp> named(FunctionParameters parameters) {
        return parameters instanceof NamedFunctionParameters named
                ? CollectionConverters.asJava(named.params())
                : Map.of();
    }

    /** The name and expression pairs of iterators and context entries, in order. */
    static Map<String, Exp> pairs(Seq<Tuple2<String, Exp>> pairs) {
        Map<String, Exp> byName = new LinkedHashMap<>();
        CollectionConverters.asJava(pairs).forEach(pair -> byName.put(pair._1(), pair._2()));
        return byName;
    }

    static <T> List<T> list(Seq<T> items) {
        return CollectionConverters.asJava(items);
    }
}
