package jp.madoguchi.engine.threads;

import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.documents.DocumentLinks.OtherFile;
import jp.madoguchi.engine.documents.DocumentLinks.OtherFiles;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Contents;
import org.springframework.stereotype.Component;

/** Gives the photos and files of a thread to its residents, for as long as they were not taken back. */
@Component
class SharedFiles implements OtherFiles {

    private final ThreadStore threads;
    private final Contents contents;

    SharedFiles(ThreadStore threads, Contents contents) {
        this.threads = threads;
        this.contents = contents;
    }

    @Override
    public Optional<OtherFile> find(MunicipalityId municipality, UUID content, UUID resident) {
        return threads.holds(municipality, resident, content.toString())
                ? contents.find(municipality, content.toString())
                        .map(c -> new OtherFile(c.name() == null ? c.id() : c.name(), c.mediaType(), c.bytes()))
                : Optional.empty();
    }
}
