package jp.madoguchi.engine.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.engine.cases.SealedCase;
import jp.madoguchi.engine.exports.Export.FileQuestion;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Contents;
import org.springframework.stereotype.Component;

/** Writes the photos and files of many cases as a zip, one after the other, with their list at its end. */
@Component
class FilesExport {

    private static final String LIST = "list.csv";

    private final CaseStream cases;
    private final Contents contents;

    FilesExport(CaseStream cases, Contents contents) {
        this.cases = cases;
        this.contents = contents;
    }

    private record Listed(String number, String title, AttachedFile file) {}

    void write(Export export, OutputStream out) throws IOException {
        // Never closed, for that would make a whole file of half of one.
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // What is in it is compressed already.
        zip.setLevel(Deflater.BEST_SPEED);
        try (Spool list = Spool.open()) {
            OutputStream lines = list.out();
            lines.write(Encoding.UTF_8.mark());
            line(lines, "受付番号", "設問", "ファイル", "種類", "大きさ（バイト）", "送られたときの名前");
            cases.each(export, page -> files(export, page), files -> {
                for (Listed listed : files) {
                    add(export.municipality(), listed, zip, lines);
                }
            });
            zip.putNextEntry(new ZipEntry(LIST));
            list.copyTo(zip);
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    private static List<Listed> files(Export export, List<SealedCase> page) {
        List<Listed> files = new ArrayList<>();
        for (SealedCase one : page) {
            Map<?, ?> answers = export.answers().apply(one);
            if (answers != null) {
                for (FileQuestion question : export.fileQuestions()) {
                    question.files(Source.of(one, answers))
                            .forEach(file -> files.add(new Listed(one.number(), question.title(), file)));
                }
            }
        }
        return files;
    }

    private void add(MunicipalityId municipality, Listed listed, ZipOutputStream zip, OutputStream lines)
            throws IOException {
        AttachedFile file = listed.file();
        Optional<Contents.Content> content = contents.find(municipality, file.content());
        if (content.isPresent()) {
            zip.putNextEntry(new ZipEntry(file.path()));
            zip.write(content.get().bytes());
            zip.closeEntry();
        }
        line(
                lines,
                listed.number(),
                listed.title(),
                content.isPresent() ? file.path() : "（取り消されました）",
                file.type(),
                content.<Object>map(there -> there.bytes().length).orElse(""),
                file.name());
    }

    private static void line(OutputStream lines, Object... values) throws IOException {
        StringBuilder text = new StringBuilder();
        CsvText.line(text, values);
        lines.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
