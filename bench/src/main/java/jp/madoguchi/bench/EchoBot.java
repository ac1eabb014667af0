package jp.madoguchi.bench;

import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.model.ReplyMessageRequest;
import com.linecorp.bot.messaging.model.TextMessage;
import com.linecorp.bot.parser.LineSignatureValidator;
import com.linecorp.bot.parser.WebhookParser;
import com.linecorp.bot.webhook.model.CallbackRequest;
import com.linecorp.bot.webhook.model.Event;
import com.linecorp.bot.webhook.model.MessageEvent;
import com.linecorp.bot.webhook.model.TextMessageContent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What the engine is measured against: the least a bot can do. It stores each event with one insert and says the text back. */
@SpringBootApplication
class EchoBot {

    static void start(List<String> arguments) {
        SpringApplication.run(EchoBot.class, arguments.toArray(String[]::new));
    }

    @Bean
    MessagingApiClient client(@Value("${line}") URI line) {
        return MessagingApiClient.builder("token")
                .apiEndPoint(line)
                .usingDefaultLogger(false)
                .maxRequestsPerHost(64)
                .build();
    }

    @Bean
    WebhookParser parser(@Value("${secret}") String secret) {
        return new WebhookParser(new LineSignatureValidator(secret.getBytes(StandardCharsets.UTF_8)));
    }

    @RestController
    static class Callback {
        private final WebhookParser parser;
        private final MessagingApiClient line;
        private final JdbcTemplate jdbc;

        Callback(WebhookParser parser, MessagingApiClient line, JdbcTemplate jdbc) {
            this.parser = parser;
            this.line = line;
            this.jdbc = jdbc;
            jdbc.execute("create table if not exists echo_event (id varchar(60) primary key, body bytea not null)");
        }

        @PostMapping("/callback")
        ResponseEntity<Void> take(@RequestHeader("x-line-signature") String signature, @RequestBody byte[] body)
                throws Exception {
            CallbackRequest request = parser.handle(signature, body);
            for (Event event : request.events()) {
                jdbc.update("insert into echo_event (id, body) values (?, ?)", event.webhookEventId(), body);
                if (event instanceof MessageEvent message && message.message() instanceof TextMessageContent text) {
                    // Not waited for, as the engine does not wait for LINE either.
                    var unused = line.replyMessage(new ReplyMessageRequest(
                            message.replyToken(), List.of(new TextMessage(text.text())), false));
                }
            }
            return ResponseEntity.ok().build();
        }
    }
}
