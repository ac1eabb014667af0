package jp.madoguchi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Many at once: threads that begin at the same moment. */
public final class Crowd {

    private Crowd() {}

    /** Runs work in as many threads, which all begin together; results in the order of their numbers, from 0. */
    public static <T> List<T> of(int people, IntFunction<Callable<T>> work) {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        CountDownLatch ready = new CountDownLatch(people);
        List<Future<T>> begun = new ArrayList<>();
        try {
            for (int i = 0; i < people; i++) {
                Callable<T> one = work.apply(i);
                begun.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return one.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : begun) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("one of the crowd failed", e.getCause());
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError("the crowd did not finish", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
