package jp.madoguchi.engine.exports;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import jp.madoguchi.engine.cases.CaseScan;
import jp.madoguchi.engine.cases.SealedCase;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Reads cases page by page. Pages are worked on by all processors, and given on in their order by the thread that asked; no more than a
 * few are held, however slow whoever takes them is, and no transaction is open meanwhile.
 */
@Component
class CaseStream implements DisposableBean {

    /** So many that their text is still smaller than what a small heap keeps apart as too large for its regions. */
    private static final int PAGE = 500;

    private final CaseScan scan;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers = Executors.newFixedThreadPool(processors, work -> {
        Thread thread = new Thread(work, "exports");
        thread.setDaemon(true);
        return thread;
    });

    CaseStream(CaseScan scan) {
        this.scan = scan;
    }

    /** Takes a page that was worked on. */
    interface Taker<T> {
        void take(T page) throws IOException;
    }

    private record Page<T>(int cases, Future<T> result) {}

    <T> void each(Export export, Function<List<SealedCase>, T> work, Taker<T> taker) throws IOException {
        Queue<Page<T>> underWay = new ArrayDeque<>();
        String after = "";
        boolean more = true;
        try {
            while (more) {
                List<SealedCase> page = scan.next(export.municipality(), export.filter(), after, PAGE);
                more = page.size() == PAGE;
                if (!page.isEmpty()) {
                    after = page.get(page.size() - 1).number();
                    underWay.add(new Page<>(page.size(), workers.submit(() -> work.apply(page))));
                }
                while (underWay.size() > (more ? processors : 0)) {
                    Page<T> next = underWay.remove();
                    taker.take(result(next.result()));
                    export.watch().accept(next.cases());
                }
            }
        } finally {
            underWay.forEach(page -> page.result().cancel(true));
        }
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while exporting", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
