package jp.madoguchi.engine.documents;

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
}
