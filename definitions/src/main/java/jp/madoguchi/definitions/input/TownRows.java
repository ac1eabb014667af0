package jp.madoguchi.definitions.input;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of Japan Post's file into places. A town whose name is too long goes on in the next rows until its parenthesis is closed;
 * notes such as （次のビルを除く） and 「以下に掲載がない場合」 are no names.
 */
final class TownRows {

    private static final int COLUMNS = 15;
    private static final Pattern CODE = Pattern.compile("\\d{7}");
    private static final Pattern NOTE = Pattern.compile("（[^）]*(?:）|$)|\\([^)]*(?:\\)|$)");
    private static final Pattern NO_TOWN = Pattern.compile("以下に掲載がない場合|.*(?:の次に.*番地がくる場合|一円)");
    private static final Pattern LOTS = Pattern.compile("第?[0-9０-９]+地割.*$");

    /** Takes a place. */
    interface Sink {
        void add(int code, String prefecture, String city, String town);
    }

    private final Sink sink;
    private @Nullable Row open;

    TownRows(Sink sink) {
        this.sink = sink;
    }

    /** @return false when the columns are not those of a row */
    boolean take(List<String> columns) {
        if (columns.size() != COLUMNS || !CODE.matcher(columns.get(2)).matches()) {
            return false;
        }
        Row row = new Row(Integer.parseInt(columns.get(2)), columns.get(6), columns.get(7), columns.get(8));
        if (open != null && open.code() == row.code()) {
            row = open.and(row);
        } else {
            finish();
        }
        if (row.isOpen()) {
            open = row;
        } else {
            open = null;
            emit(row);
        }
        return true;
    }

    void finish() {
        if (open != null) {
            emit(open);
            open = null;
        }
    }

    private void emit(Row row) {
        String town = LOTS.matcher(NOTE.matcher(row.town()).replaceAll("")).replaceFirst("");
        boolean named = !NO_TOWN.matcher(town).matches() || town.equals("一円");
        sink.add(row.code(), row.prefecture(), row.city(), named ? town : "");
    }

    private record Row(int code, String prefecture, String city, String town) {
        boolean isOpen() {
            return town.indexOf('（') >= 0 && town.indexOf('）') < 0;
        }

        Row and(Row next) {
            return new Row(code, prefecture, city, town + next.town);
        }
    }
}
