package jp.madoguchi.engine.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The links residents open documents by, for channels that know in the browser who a resident is. */
public interface DocumentLinks {

    /**
     * Opens a link for a resident the channel knows, and notes it in the case.
     *
     * @param resident null when the channel knows the browser as nobody's
     * @return the PDF when the link is good and that resident's; else a page that says why not
     */
    ResponseEntity<?> open(String token, @Nullable UUID resident);

    /** Where the links of a channel's residents are opened instead. One bean for each such channel. */
    interface Elsewhere {

        /** Kind of the channel. */
        String channelKind();

        /** Path at which the channel knows the resident; what is asked for there goes to {@link #open}. */
        String path(MunicipalityId municipality, String token);
    }

    /**
     * A new absolute link that opens another file for this resident only, by the same rules, until {@code expires} (whole seconds).
     *
     * @param content id of the stored content, which {@link OtherFiles} must find when the link is opened
     */
    String link(MunicipalityId municipality, String content, UUID resident, Instant expires);

    /** Files that are no issued documents and yet are given to residents by link. */
    interface OtherFiles {

        /** The file, if it is still there and that resident may have it. */
        Optional<OtherFile> find(MunicipalityId municipality, UUID content, UUID resident);
    }

    /** A file to be given out. */
    record OtherFile(String name, String mediaType, byte[] bytes) {}
}
