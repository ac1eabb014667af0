package jp.madoguchi.engine.mail;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.madoguchi.engine.outbox.OutboxHandler;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Delivers mail on threads of its own: a mail server that takes its time must not hold up the talks. */
@Component
class MailHandler implements OutboxHandler, DisposableBean {

    private static final int THREADS = 4;

    private final Postman postman;
    private final JsonMapper json;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "mail");
        thread.setDaemon(true);
        return thread;
    });

    MailHandler(Postman postman, JsonMapper json) {
        this.postman = postman;
        this.json = json;
    }

    @Override
    public String kind() {
        return OutboxMails.KIND;
    }

    @Override
    public CompletionStage<List<Result>> deliver(List<Message> messages) {
        return CompletableFuture.supplyAsync(
                () -> messages.stream().map(this::deliver).toList(), threads);
    }

    private Result deliver(Message message) {
        return postman.deliver(message, json.readValue(message.payload(), Letter.class));
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
