package jp.madoguchi.engine;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The engine's main class. */
@SpringBootApplication
public class Madoguchi {
    public static void main(String[] args) {
        SpringApplication.run(Madoguchi.class, args);
    }
}
