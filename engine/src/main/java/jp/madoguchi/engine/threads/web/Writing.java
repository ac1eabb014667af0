package jp.madoguchi.engine.threads.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import jp.madoguchi.engine.threads.Attachments;
import jp.madoguchi.engine.threads.Kind;
import jp.madoguchi.engine.threads.Message;
import jp.madoguchi.engine.threads.Message.Attachment;
import jp.madoguchi.engine.threads.Subject;
import jp.madoguchi.engine.threads.Threads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes what staff post into a thread. */
@Component
class Writing {

    static final int LONGEST_TEXT = 5000;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_ATTACHMENTS = 10;

    private final Threads threads;
    private final Attachments attachments;
    private final Residents residents;

    Writing(Threads threads, Attachments attachments, Residents residents) {
        this.threads = threads;
        this.attachments = attachments;
        this.residents = residents;
    }

    /** A file in the JSON of a post; {@code data} is Base64. */
    record File(@Nullable String name, @Nullable String data) {}

    record Posted(
            @Nullable String text,
            @Nullable String by,
            @Nullable List<@Nullable File> attachments) {}

    /** A file with its bytes. */
    record Bytes(String name, byte[] bytes) {}

    static List<Bytes> bytes(Posted posted) {
        List<Bytes> files = new ArrayList<>();
        for (File file : posted.attachments() == null ? List.<@Nullable File>of() : posted.attachments()) {
            if (file == null || file.name() == null || file.data() == null) {
                throw new IllegalArgumentException(
                        "attachments の各項目に name と data（Base64）を入れてください。 / Every item of \"attachments\" needs \"name\" and"
                                + " \"data\" in Base64.");
            }
            files.add(new Bytes(file.name(), Base64.getDecoder().decode(file.data())));
        }
        return files;
    }

    static List<Bytes> bytes(@Nullable List<MultipartFile> parts) throws IOException {
        List<Bytes> files = new ArrayList<>();
        for (MultipartFile part : parts == null ? List.<MultipartFile>of() : parts) {
            String name = part.getOriginalFilename();
            files.add(new Bytes(name == null ? "" : name, part.getBytes()));
        }
        return files;
    }

    /** Writes the words, and each file as an entry of its own. */
    void write(
            MunicipalityId municipality,
            Subject subject,
            @Nullable String text,
            @Nullable String by,
            List<Bytes> files) {
        String words = text(text);
        String name = name(by);
        if (words.isEmpty() && files.isEmpty()) {
            throw new IllegalArgumentException(
                    "text（本文）か attachments（ファイル）を入れてください。 / Expected \"text\" or \"attachments\", got neither.");
        }
        if (files.size() > MOST_ATTACHMENTS) {
            throw new IllegalArgumentException("ファイルは一度に " + MOST_ATTACHMENTS + " 個までです。 / Expected at most "
                    + MOST_ATTACHMENTS + " files, got " + files.size() + ".");
        }
        List<Attachment> stored = files.stream()
                .map(file -> attachments.store(municipality, file.name(), file.bytes()))
                .toList();
        if (!words.isEmpty()) {
            threads.write(municipality, subject, Kind.TEXT, new Message(words, name, null, Map.of()), List.of());
        }
        String language = residents
                .find(municipality, subject.resident())
                .map(Resident::language)
                .orElse(Texts.JAPANESE);
        for (Attachment attachment : stored) {
            threads.write(
                    municipality,
                    subject,
                    attachment.type().startsWith("image/") ? Kind.PHOTO : Kind.FILE,
                    new Message("", name, attachment, Map.of()),
                    List.of(attachments.link(municipality, subject.resident(), language, attachment)));
        }
    }

    /** @throws IllegalArgumentException when it is too long or cannot be stored */
    static String text(@Nullable String text) {
        String words = text == null
                ? ""
                : Input.storable(text)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "text（本文）に使えない文字があります。 / \"text\" holds half a character."))
                        .strip();
        if (words.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("text（本文）は " + LONGEST_TEXT + " 文字までです。 / Expected \"text\" of at most "
                    + LONGEST_TEXT + " characters, got " + words.length() + ".");
        }
        return words;
    }

    static @Nullable String name(@Nullable String by) {
        String name = by == null ? "" : Input.storable(by).orElse("").strip();
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("by（職員の名前）は " + LONGEST_NAME + " 文字までです。 / Expected \"by\" of at most "
                    + LONGEST_NAME + " characters, got " + name.length() + ".");
        }
        return name.isEmpty() ? null : name;
    }
}
