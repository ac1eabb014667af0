package jp.madoguchi.engine.webchat;

import org.springframework.http.HttpStatus;

/** A call that is not taken; the message says why and what to do, for the page to show. */
final class Refusal extends RuntimeException {

    private final HttpStatus status;

    Refusal(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
