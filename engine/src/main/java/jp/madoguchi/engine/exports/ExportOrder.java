package jp.madoguchi.engine.exports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.madoguchi.engine.rights.Reach;
import org.jspecify.annotations.Nullable;

/**
 * An export that is to be made in the background.
 *
 * @param departments whose cases are in it: those within reach when it was ordered; null for all
 */
record ExportOrder(
        String packageId,
        Format format,
        ExportQuery query,
        @Nullable Set<String> departments) {

    enum Format {
        CSV("text/csv;charset="),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** Photos and files. */
        ZIP("application/zip");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        /** @throws IllegalArgumentException when there is none of this name */
        static Format of(@Nullable String name) {
            return Arrays.stream(values())
                    .filter(format -> format.id().equals(name == null ? "csv" : name))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("format は csv、xlsx、zip のどれかにしてください。 / \"format\" is one of "
                                    + List.of("csv", "xlsx", "zip") + "; got " + name));
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Reach reach() {
        return new Reach(departments);
    }

    String fileName() {
        return packageId + "-answers." + format.id();
    }

    /** With the charset, for CSV. */
    String mediaType() {
        return format == Format.CSV
                ? format.type + Encoding.of(query.encoding()).charset().name()
                : format.type;
    }

    /** Whether whoever reaches this much may have all that is in it. */
    boolean within(Reach now) {
        Set<String> reached = now.departments();
        return reached == null || (departments != null && reached.containsAll(departments));
    }
}
