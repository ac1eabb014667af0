package jp.madoguchi.definitions.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The postal codes of Japan out of the file Japan Post publishes: {@code KEN_ALL.CSV} (Shift_JIS) or {@code utf_ken_all.csv}. Read as a
 * stream; about 124,000 rows are kept in some 4 MB.
 */
public final class PostalCodeTable implements PostalCodes {

    private static final Pattern CODE = Pattern.compile("\\d{3}-\\d{4}");
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final int FIRST_BYTES = 2_000;

    private final CompactPlaces places;

    private PostalCodeTable(CompactPlaces places) {
        this.places = places;
    }

    /**
     * Reads the file in whichever of its two encodings it is.
     *
     * @throws IOException also when a row is not as Japan Post writes it; the message names the line
     */
    public static PostalCodeTable read(Path file) throws IOException {
        Charset charset;
        try (InputStream start = Files.newInputStream(file)) {
            charset = isUtf8(start.readNBytes(FIRST_BYTES)) ? StandardCharsets.UTF_8 : SHIFT_JIS;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(bytes, charset);
        }
    }

    /** Reads the rows to the end; does not close the stream. */
    public static PostalCodeTable read(InputStream bytes, Charset charset) throws IOException {
        CompactPlaces.Builder places = new CompactPlaces.Builder();
        BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, charset));
        TownRows rows = new TownRows(places::add);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !rows.take(columns(line))) {
                throw new IOException("line " + number + " is no row of a postal code file; expected 15 columns");
            }
        }
        rows.finish();
        return new PostalCodeTable(places.build());
    }

    @Override
    public List<Place> find(String code) {
        return CODE.matcher(code).matches()
                ? places.find(Integer.parseInt(code.substring(0, 3) + code.substring(4)))
                : List.of();
    }

    /** How many places there are, several of one code counted each. */
    public int size() {
        return places.size();
    }

    /** The first bytes may end within a character, so the last line is left out; half-width kana in Shift_JIS are never UTF-8. */
    private static boolean isUtf8(byte[] start) {
        int end = start.length;
        while (end > 0 && start.length == FIRST_BYTES && start[end - 1] != '\n') {
            end--;
        }
        return !new String(start, 0, end, StandardCharsets.UTF_8).contains("\uFFFD");
    }

    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>(15);
        StringBuilder column = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                columns.add(column.toString());
                column.setLength(0);
            } else {
                column.append(c);
            }
        }
        columns.add(column.toString());
        return columns;
    }
}
