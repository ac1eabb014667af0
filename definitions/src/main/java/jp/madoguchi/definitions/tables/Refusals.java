package jp.madoguchi.definitions.tables;

import jp.madoguchi.definitions.tables.TableRefused.Place;

/** Every sentence that refuses a file. */
final class Refusals {

    private static final String SAVE_AS = "Excel で開き、「Excel ブック (.xlsx)」か「CSV UTF-8」で保存し直してください。";
    private static final String SAVE_AS_EN = "Open it in Excel and save it as an Excel workbook (.xlsx) or CSV UTF-8.";

    private Refusals() {}

    static TableRefused empty() {
        return file(
                "ファイルが空です。見出しの行とデータのあるファイルを選んでください。", "The file is empty; choose one with a row of headings and data.");
    }

    static TableRefused otherKind(String name) {
        String ja = name.equals("?") ? "文字のファイルでも Excel ブックでもありません。" : "表ではなく " + name + " のファイルです。";
        String en = name.equals("?")
                ? "This is neither text nor a workbook. "
                : "This is no table but a file of the kind " + name + ". ";
        return file(ja + SAVE_AS, en + SAVE_AS_EN);
    }

    static TableRefused oldExcel() {
        return file(
                "古い形式の Excel (.xls) です（名前が .xlsx でも中身は .xls です）。" + SAVE_AS,
                "This is an old Excel file (.xls), whatever it is named. " + SAVE_AS_EN);
    }

    static TableRefused binaryExcel() {
        return file("バイナリ形式の Excel (.xlsb) です。" + SAVE_AS, "This is a binary Excel file (.xlsb). " + SAVE_AS_EN);
    }

    static TableRefused password() {
        return file(
                "パスワードで保護されています。Excel で開き、パスワードを外して保存し直してください。",
                "The file is protected by a password; open it in Excel, take the password off and save it again.");
    }

    static TableRefused encoding(String name) {
        return file(
                "文字コードが " + name + " です。「CSV UTF-8」で保存し直してください。",
                "The text is written in " + name + "; save it again as CSV UTF-8.");
    }

    static TableRefused undecodable(String encodings, int line) {
        return at(
                Place.row("", line),
                line + " 行目に " + encodings + " として読めない文字があります。文字コードを確かめ、「CSV UTF-8」で保存し直してください。",
                "Line " + line + " has a character that is not " + encodings
                        + "; check the encoding and save the file as CSV UTF-8.");
    }

    static TableRefused unclosedQuote(int row) {
        return at(
                Place.row("", row),
                row + " 行目の引用符「\"」が閉じられていません。引用符を確かめてください。",
                "A quotation mark opened in row " + row + " is never closed; check the quotation marks.");
    }

    static TableRefused brokenCsv(int row) {
        return at(
                Place.row("", row),
                row + " 行目を CSV として読めません（引用符の後に文字があるか、長すぎます）。引用符を確かめてください。",
                "Row " + row
                        + " cannot be read as CSV (characters after a closing quotation mark, or far too long); check the quotation marks.");
    }

    static TableRefused brokenZip() {
        return file("ファイルが壊れています。Excel で開き直し、保存してください。", "The file is broken; open it in Excel and save it again.");
    }

    static TableRefused brokenXml(String part) {
        return file(
                "ブックの中身（" + part + "）が壊れていて読めません。Excel で開き直し、保存してください。",
                "A part of the workbook (" + part + ") is broken; open the file in Excel and save it again.");
    }

    static TableRefused doctype(String part) {
        return file(
                "ブックの中身（" + part + "）に使えない宣言 (DOCTYPE) があります。Excel で保存し直してください。",
                "A part of the workbook (" + part + ") has a DOCTYPE, which is refused; save the file again in Excel.");
    }

    static TableRefused inflated(long bytes) {
        return file(
                "展開した大きさが %,d バイトを超えるか、圧縮の度合いが異常です。行を分けるか、Excel で保存し直してください。".formatted(bytes),
                "Unpacked, the file is larger than %,d bytes or its compression is out of any reason; split the rows or save it again in Excel."
                        .formatted(bytes));
    }

    static TableRefused tooManyTexts() {
        return file(
                "ブックの文字が多すぎます。行を分けるか、CSV で保存してください。",
                "The workbook has too much text; split the rows or save it as CSV.");
    }

    static TableRefused tooManySheets(int most) {
        return file("シートが多すぎます。" + most + " 枚までにしてください。", "There are too many sheets; keep it to " + most + ".");
    }

    static TableRefused tooManyRows(Place place, int most) {
        return at(
                place,
                "行が多すぎます。%,d 行までにしてください。".formatted(most),
                "There are too many rows; keep it to %,d.".formatted(most));
    }

    static TableRefused tooManyColumns(Place place, int most) {
        return at(
                place,
                place.named() + " : 列が多すぎます。" + most + " 列までにしてください。",
                place.named() + ": there are too many columns; keep it to " + most + ".");
    }

    static TableRefused cellTooLong(Place place, int most) {
        return at(
                place,
                place.named() + " : 文字が多すぎます。一つのセルは %,d 文字までです。引用符の閉じ忘れも確かめてください。".formatted(most),
                place.named()
                        + ": the text is too long; a cell has at most %,d characters. Check for a missing quotation mark, too."
                                .formatted(most));
    }

    static TableRefused formula(Place place) {
        return at(
                place,
                place.named() + " に数式があります。「値の貼り付け」で値に直してから保存してください。",
                place.named() + " has a formula; replace it by its value (paste special, values) and save again.");
    }

    static TableRefused merged(Place place, String range) {
        String where = (place.sheet().isEmpty() ? "" : place.sheet() + "!") + range;
        return at(
                place,
                where + " のセルが結合されています。結合を解除し、すべてのセルに値を入れてください。",
                "The cells " + where + " are merged; unmerge them and fill in every cell.");
    }

    private static TableRefused file(String ja, String en) {
        return at(Place.FILE, ja, en);
    }

    private static TableRefused at(Place place, String ja, String en) {
        return new TableRefused(place, ja, en);
    }
}
