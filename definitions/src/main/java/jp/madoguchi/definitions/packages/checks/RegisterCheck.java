package jp.madoguchi.definitions.packages.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.definitions.input.Folding;
import jp.madoguchi.definitions.registers.Column;
import jp.madoguchi.definitions.registers.Register;

/** Checks a register for itself: names, headings, key and look-ups. */
final class RegisterCheck {

    private final Register register;
    private final Report report;

    private RegisterCheck(Register register, Report report) {
        this.register = register;
        this.report = report;
    }

    static void check(Register register, Report report) {
        RegisterCheck check = new RegisterCheck(register, report);
        check.columns();
        check.known("/key", register.key());
        for (int i = 0; i < register.key().size(); i++) {
            check.keyColumn("/key/" + i, register.key().get(i));
        }
        for (int i = 0; i < register.lookups().size(); i++) {
            check.known("/lookups/" + i, register.lookups().get(i));
        }
    }

    private void columns() {
        Set<String> ids = new HashSet<>();
        Set<String> headings = new HashSet<>();
        for (int i = 0; i < register.columns().size(); i++) {
            Column column = register.columns().get(i);
            String pointer = "/columns/" + i;
            Names.checkWord(report, pointer + "/id", column.id());
            if (!ids.add(column.id())) {
                report.twice(pointer + "/id", column.id());
            }
            Set<String> own = new HashSet<>();
            own.add(Folding.fold(column.title().in("ja")));
            column.headings().forEach(heading -> own.add(Folding.fold(heading)));
            for (String heading : own) {
                if (!headings.add(heading)) {
                    report.twice(pointer + "/headings", heading);
                }
            }
            options(pointer, column);
        }
    }

    private void options(String pointer, Column column) {
        if (column.search() && column.personal()) {
            report.add(
                    pointer + "/search",
                    "個人情報の列は単独で検索できません。search を取るか、キーや lookups に加えてください。",
                    "A personal column cannot be searched alone; remove \"search\", or make it part of the key or a look-up.");
        }
        if (column.length() > 0 && column.type() != Column.Type.CODE) {
            report.add(
                    pointer + "/length",
                    "length は type が code のときだけ使えます。取り除いてください。",
                    "\"length\" is for the type \"code\" only; remove it.");
        }
        boolean dates = column.match() == Column.Match.DATE;
        if (dates != (column.type() == Column.Type.DATE)) {
            report.add(
                    pointer + "/match",
                    "match の date は type が date の列だけで、その列では必ず date です。直してください。",
                    "Columns of the type \"date\", and only those, are matched as \"date\"; correct it.");
        }
    }

    private void known(String pointer, List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (register.column(columns.get(i)).isEmpty()) {
                report.unknown(pointer + "/" + i, "列", "column", columns.get(i), register.columnIds());
            }
        }
    }

    private void keyColumn(String pointer, String id) {
        if (register.column(id).filter(column -> !column.required()).isPresent()) {
            report.add(
                    pointer,
                    "キーの列「" + id + "」には required: true が要ります。書き足してください。",
                    "The key column \"" + id + "\" must have \"required\": true; add it.");
        }
    }
}
