package jp.madoguchi.definitions.input;

import java.util.function.Function;

/** What became of something typed: understood, or not and why. */
public sealed interface Reading<T> {

    /** @param value what was meant, in its stored form */
    record Understood<T>(T value) implements Reading<T> {}

    record NotUnderstood<T>(Reason reason) implements Reading<T> {}

    static <T> Reading<T> of(T value) {
        return new Understood<>(value);
    }

    static <T> Reading<T> not(Reason reason) {
        return new NotUnderstood<>(reason);
    }

    /** Goes on with what was understood. */
    default <R> Reading<R> then(Function<? super T, Reading<R>> next) {
        if (this instanceof Understood<T> understood) {
            return next.apply(understood.value());
        }
        return not(((NotUnderstood<T>) this).reason());
    }

    default <R> Reading<R> map(Function<? super T, ? extends R> change) {
        return then(value -> of(change.apply(value)));
    }
}
