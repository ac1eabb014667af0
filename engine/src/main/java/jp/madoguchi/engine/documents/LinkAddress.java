package jp.madoguchi.engine.documents;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where residents reach this engine. */
@Component
class LinkAddress {

    static final String PATH = "/d/";

    private final String publicUrl;

    LinkAddress(@Value("${madoguchi.public-url:http://localhost:${server.port:8080}}") String publicUrl) {
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    String of(String token) {
        return publicUrl + PATH + token;
    }

    boolean encrypted() {
        return publicUrl.startsWith("https:");
    }
}
