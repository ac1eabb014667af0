package jp.madoguchi.engine.sandbox;

import com.linecorp.bot.client.base.Result;
import com.linecorp.bot.messaging.client.MessagingApiBlobClient;
import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.client.MessagingApiClientException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.sandbox.SandboxLine.Channel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the tests of the platform share: the sandbox over real HTTP, LINE's own SDK, a bot, and a fresh channel for each test. */
@SpringBootTest(
        classes = SandboxWorld.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "madoguchi.sandbox=true",
            "madoguchi.sandbox.redelivery=PT0.05S",
            "spring.datasource.url=jdbc:h2:mem:sandbox-line;MODE=PostgreSQL;DB_CLOSE_DELAY=-1"
        })
abstract class SandboxLineTest {

    static final MunicipalityId CITY = new MunicipalityId("yamaguchi");
    static final String SECRET = "8c570fa6dd201bb328f1c1eac23a96d8";

    private static Bot sharedBot;

    @Autowired
    SandboxLine line;

    @Autowired
    SandboxWorld.FixedClock clock;

    @LocalServerPort
    int port;

    Bot bot;
    String channelId;
    String token;
    MessagingApiClient api;
    MessagingApiBlobClient data;

    @BeforeAll
    static void startBot() {
        sharedBot = new Bot();
    }

    @AfterAll
    static void stopBot() {
        sharedBot.close();
    }

    @BeforeEach
    void registerChannel() {
        bot = sharedBot;
        bot.forget();
        channelId = "channel-" + UUID.randomUUID();
        token = "token-" + UUID.randomUUID();
        line.register(new Channel(CITY, channelId, "山口市（お試し）", SECRET, token, bot.address()));
        api = MessagingApiClient.builder(token)
                .usingDefaultLogger(false)
                .apiEndPoint(URI.create("http://localhost:" + port + "/sandbox/line/"))
                .build();
        data = MessagingApiBlobClient.builder(token)
                .usingDefaultLogger(false)
                .apiEndPoint(URI.create("http://localhost:" + port + "/sandbox/line-data/"))
                .build();
    }

    /** The phone of the first invented person, who has added the account. */
    SandboxPhone friend() {
        SandboxPhone phone = line.phone(channelId, friendId());
        await(phone.follow().delivered());
        return phone;
    }

    String friendId() {
        return line.residents(channelId).get(0).userId();
    }

    static String id(SandboxPhone.Done done) {
        return Objects.requireNonNull(done.messageId());
    }

    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    static <T> T call(CompletableFuture<Result<T>> future) {
        return await(future).body();
    }

    /** The platform's refusal of a call. */
    static MessagingApiClientException refusal(CompletableFuture<?> future) {
        try {
            future.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof MessagingApiClientException refused) {
                return refused;
            }
            throw new AssertionError(failed);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
        throw new AssertionError("the platform accepted the call");
    }
}
