package jp.madoguchi.engine.documents.pdf;

import java.util.List;

/**
 * A printed document.
 *
 * @param missing characters the font does not have, each once, as {@code 𠮷 (U+20BB7)}; 〓 stands in their place
 */
public record Printed(byte[] pdf, int pages, List<String> missing) {
    public Printed {
        missing = List.copyOf(missing);
    }
}
