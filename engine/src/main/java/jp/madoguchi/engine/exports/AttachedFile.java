package jp.madoguchi.engine.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A photo or file of an answer.
 *
 * @param path in the zip, for example {@code 2026-000123/receipt-1.jpg}
 * @param content id of the stored content
 */
record AttachedFile(String path, String question, String content, String type, String name) {

    private static final Map<String, String> ENDINGS = Map.of(
            "image/jpeg", "jpg",
            "image/png", "png",
            "image/gif", "gif",
            "image/webp", "webp",
            "application/pdf", "pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");

    /** The files in the answer to one question. */
    static List<AttachedFile> of(Source source, String question) {
        List<AttachedFile> files = new ArrayList<>();
        if (source.answers().get(question) instanceof List<?> answers) {
            for (Object answer : answers) {
                if (answer instanceof Map<?, ?> file && file.get("content") instanceof String content) {
                    String type = Objects.toString(file.get("type"), "");
                    String path = source.theCase().number() + "/" + source.prefix() + question + "-"
                            + (files.size() + 1) + "." + ENDINGS.getOrDefault(type, "bin");
                    files.add(new AttachedFile(path, question, content, type, Objects.toString(file.get("name"), "")));
                }
            }
        }
        return files;
    }
}
