package jp.madoguchi.engine.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.OutboxHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends to residents: as a reply while the reply token is fresh, which costs the city nothing, else as a push. Five messages go in a
 * call; the calls of a letter go one after the other.
 *
 * <p>Tries nothing for residents who have blocked the account: LINE would answer that all is well and deliver nothing. What was not tried
 * stands among the failed messages and can be sent again when the resident is back. Who wrote less than a minute ago is not asked about.
 */
final class LineSender implements OutboxHandler {

    static final String KIND = "line";

    /** LINE takes a reply token for a minute after the webhook; the rest is for the way there. */
    static final Duration TOKEN_LIFE = Duration.ofSeconds(50);

    /** About a day: LINE forgets retry keys after that, and would send again. */
    static final int MOST_ATTEMPTS = 290;

    static final String BLOCKED = "the resident has blocked the account / 住民がアカウントをブロックしています";

    private static final int TOGETHER = 20;

    private final LineChannels channels;
    private final LineCalls calls;
    private final PageNotes pages;
    private final Blocking blocking;
    private final JsonMapper json;
    private final Clock clock;

    LineSender(
            LineChannels channels, LineCalls calls, PageNotes pages, Blocking blocking, JsonMapper json, Clock clock) {
        this.blocking = blocking;
        this.channels = channels;
        this.calls = calls;
        this.pages = pages;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int batch() {
        return TOGETHER;
    }

    @Override
    public CompletionStage<List<Result>> deliver(List<Message> messages) {
        Letter letter;
        try {
            letter = Letter.open(messages, json);
        } catch (IllegalArgumentException | JacksonException e) {
            String reason = e instanceof JacksonException broken ? broken.getOriginalMessage() : e.getMessage();
            return CompletableFuture.completedFuture(List.of(new Result.Failed("cannot be said on LINE: " + reason)));
        }
        Optional<LineChannel> channel = channels.find(letter.channel());
        if (channel.isEmpty()) {
            return CompletableFuture.completedFuture(
                    same(letter, new Result.Failed("the LINE channel " + letter.channel() + " is gone")));
        }
        if (letter.token(clock.instant(), TOKEN_LIFE) == null
                && blocking.blocked(channel.get().municipality(), letter.resident())) {
            return CompletableFuture.completedFuture(same(letter, new Result.Failed(BLOCKED)));
        }
        Reply paged = letter.paged();
        if (paged != null) {
            pages.remember(channel.get().municipality(), letter.resident(), paged);
        }
        return send(channel.get(), letter, letter.sent());
    }

    private CompletionStage<List<Result>> send(LineChannel channel, Letter letter, int from) {
        if (from >= letter.size()) {
            return CompletableFuture.completedFuture(same(letter, new Result.Delivered()));
        }
        String token = from == 0 ? letter.token(clock.instant(), TOKEN_LIFE) : null;
        CompletableFuture<LineAnswer> answer = token == null
                ? push(channel, letter, from)
                : calls.reply(channel, token, letter.call(from))
                        .thenCompose(a -> a.invalidReplyToken()
                                ? refused(channel, letter, a)
                                : CompletableFuture.completedFuture(a));
        return answer.thenCompose(a -> a.accepted()
                ? send(channel, letter, from + Letter.PER_CALL)
                : CompletableFuture.completedFuture(results(letter, from, a)));
    }

    private CompletableFuture<LineAnswer> push(LineChannel channel, Letter letter, int from) {
        return calls.push(channel, letter.to(), letter.key(from), letter.call(from));
    }

    /**
     * A fresh token is refused when it was used. If we tried before, that was us, and the answer got lost on the way or this node died
     * before it was noted; at the first attempt it was not, so the resident has got nothing yet.
     */
    private CompletableFuture<LineAnswer> refused(LineChannel channel, Letter letter, LineAnswer answer) {
        return letter.attempt() > 1
                ? CompletableFuture.completedFuture(new LineAnswer(200, "", answer.requestId()))
                : push(channel, letter, 0);
    }

    private List<Result> results(Letter letter, int sent, LineAnswer answer) {
        if (!answer.worthRetrying() || letter.attempt() >= MOST_ATTEMPTS) {
            return same(letter, new Result.Failed(answer.toString()));
        }
        Instant at = clock.instant().plus(backOff(letter.attempt()));
        if (sent == 0) {
            return same(letter, new Result.Retry(at, answer.toString()));
        }
        return IntStream.range(0, letter.parts())
                .<Result>mapToObj(part -> new Result.Retry(at, answer.toString(), letter.payload(part, sent, json)))
                .toList();
    }

    private static List<Result> same(Letter letter, Result result) {
        return Collections.nCopies(letter.parts(), result);
    }

    /** 1 s, doubling to 5 min. */
    static Duration backOff(int attempt) {
        return Duration.ofSeconds(Math.min(300, 1L << Math.min(attempt - 1, 9)));
    }

    /** Knows who has blocked the account. */
    interface Blocking {
        boolean blocked(MunicipalityId municipality, UUID resident);
    }

    /** Remembers what has more pages, before the resident can turn one. */
    interface PageNotes {
        void remember(MunicipalityId municipality, UUID resident, Reply paged);
    }
}
