package jp.madoguchi.engine.accounts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach the console from outside: {@code madoguchi.console-origin}, else {@code madoguchi.public-url}. */
@Component
public class ConsoleAddress {

    private final String origin;

    ConsoleAddress(
            @Value("${madoguchi.console-origin:${madoguchi.public-url:http://localhost:${server.port:8080}}}")
                    String origin) {
        this.origin = origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin;
    }

    String invitation(String token) {
        return origin + "/staff/invitations/" + token;
    }
}
