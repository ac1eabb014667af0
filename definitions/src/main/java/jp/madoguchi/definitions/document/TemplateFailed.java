package jp.madoguchi.definitions.document;

/** A template that could not be filled; the message names file, line and placeholder, in Japanese, and holds no answers. */
public final class TemplateFailed extends RuntimeException {
    TemplateFailed(String message) {
        super(message);
    }
}
