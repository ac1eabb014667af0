package jp.madoguchi.engine.vault;

import java.util.Collection;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

/** Photos, files and documents, stored sealed in the database. Takes part in the caller's transaction. */
public interface Contents {

    /**
     * Stores bytes as they are (callers remove EXIF before).
     *
     * @param mediaType for example {@code image/jpeg}
     * @param name file name to show, if there is one
     * @return id of the content, a UUID in text form
     */
    String store(MunicipalityId municipality, String mediaType, @Nullable String name, byte[] bytes);

    Optional<Content> find(MunicipalityId municipality, String id);

    /** Deletes a content; deleting one that is not there is no error. */
    void delete(MunicipalityId municipality, String id);

    /**
     * Deletes contents of a municipality.
     *
     * @param ids may name what is no content, or gone
     * @return how many there were
     */
    int deleteAll(MunicipalityId municipality, Collection<String> ids);

    /** A stored content, opened. */
    record Content(String id, String mediaType, @Nullable String name, byte[] bytes) {}
}
