package jp.madoguchi.engine.holdings;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.UnknownResident;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import jp.madoguchi.engine.vault.Contents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Gives out all the city holds on a resident: {@code resident.json}, the same for reading, and each photo, file and document. */
@Component
public class Disclosures {

    private static final int VERSION = 1;

    private final EveryHolding holdings;
    private final Contents contents;
    private final JsonMapper json;
    private final Clock clock;
    private final RetriedTransactions transaction;

    Disclosures(
            EveryHolding holdings,
            Contents contents,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.holdings = holdings;
        this.contents = contents;
        this.json = json;
        this.clock = clock;
        this.transaction = new RetriedTransactions(transactions);
    }

    /** All that is held, read at one time; the files follow one by one. */
    public interface Writing {

        /** As a zip; one that breaks off has no end and cannot be opened. */
        void to(OutputStream out) throws IOException;
    }

    /** @throws UnknownResident when there is nobody of this id */
    public Writing of(MunicipalityId municipality, UUID resident) {
        holdings.prepare(transaction.execute(status -> holdings.subject(municipality, resident)));
        Disclosure found = transaction.execute(status -> holdings.show(holdings.subject(municipality, resident)));
        Instant now = clock.instant();
        return out -> write(municipality, found, now, out);
    }

    private void write(MunicipalityId municipality, Disclosure found, Instant now, OutputStream out)
            throws IOException {
        // Never closed, for that would make a whole file of half of one.
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        ObjectNode document = json.createObjectNode();
        document.put("version", VERSION)
                .put("municipality", municipality.value())
                .put("at", now.toString());
        found.sections().forEach((section, entries) -> document.set(section, json.valueToTree(entries)));
        document.set(
                "files",
                json.valueToTree(found.contents().stream()
                        .flatMap(id -> contents.find(municipality, id).stream())
                        .map(Disclosures::file)
                        .toList()));
        entry(zip, "resident.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
        entry(zip, "resident.html", ReadableHoldings.page(document).getBytes(StandardCharsets.UTF_8));
        for (JsonNode file : document.path("files")) {
            // Opened anew, one at a time: a resident may have sent more than fits into memory.
            Contents.Content content = contents.find(
                            municipality, file.path("content").asString())
                    .orElseThrow(() -> new IOException("a file was erased while it was given out"));
            entry(zip, file.path("path").asString(), content.bytes());
        }
        zip.finish();
        zip.flush();
    }

    private static Map<String, Object> file(Contents.Content content) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("content", content.id());
        shown.put("type", content.mediaType());
        shown.put("name", content.name());
        shown.put("size", content.bytes().length);
        shown.put("path", "files/" + content.id() + suffix(content.mediaType()));
        return shown;
    }

    private static String suffix(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/gif" -> ".gif";
            case "image/webp" -> ".webp";
            case "application/pdf" -> ".pdf";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> ".docx";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> ".xlsx";
            case "application/vnd.openxmlformats-officedocument.presentationml.presentation" -> ".pptx";
            default -> ".bin";
        };
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
