package jp.madoguchi.engine.threads;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.documents.DocumentLinks;
import jp.madoguchi.engine.media.FileNames;
import jp.madoguchi.engine.media.Media;
import jp.madoguchi.engine.media.MediaKind;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.threads.Message.Attachment;
import jp.madoguchi.engine.vault.Contents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos and files of threads on their way to residents: LINE has no message that carries a file, so they go as links that open for
 * their resident only.
 */
@Component
public class Attachments {

    /** For how long a link opens. */
    public static final Duration OPENS_FOR = Duration.ofDays(30);

    private final Contents contents;
    private final DocumentLinks links;
    private final ThreadTexts texts;
    private final Clock clock;

    Attachments(Contents contents, DocumentLinks links, ThreadTexts texts, Clock clock) {
        this.contents = contents;
        this.links = links;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Stores what staff attach, looked through as what residents send is.
     *
     * @throws IllegalArgumentException when it is neither a picture, a PDF nor an Office file without macros, or too big
     */
    @Transactional
    public Attachment store(MunicipalityId municipality, String name, byte[] bytes) {
        Media media = Media.of(MediaKind.FILE, bytes);
        if (media instanceof Media.Fit fit) {
            String plain = FileNames.plain(name);
            String content = contents.store(municipality, fit.type(), plain, fit.bytes());
            return new Attachment(content, fit.type(), plain, fit.bytes().length);
        }
        throw new IllegalArgumentException(
                "「" + FileNames.plain(name) + "」は送れません。写真、PDF、マクロのない Word・Excel・PowerPoint のファイルを、20MB までで選んでください。"
                        + " / Expected a picture, a PDF or an Office file without macros of at most 20 MB, got something else.");
    }

    /** The link by which a resident opens it. */
    public Reply link(MunicipalityId municipality, UUID resident, String language, Attachment attachment) {
        String name = attachment.name().isEmpty() ? attachment.type() : attachment.name();
        return new Reply.Link(
                name,
                "",
                texts.in(municipality, language, "open-link"),
                links.link(
                        municipality,
                        attachment.content(),
                        resident,
                        clock.instant().plus(OPENS_FOR)));
    }
}
