package jp.madoguchi.engine.documents.pdf;

import java.time.Instant;

/**
 * What a PDF says about itself.
 *
 * @param author the municipality that issues it
 * @param language BCP 47, for example {@code ja-JP}
 */
public record Imprint(String title, String author, String language, Instant created) {}
