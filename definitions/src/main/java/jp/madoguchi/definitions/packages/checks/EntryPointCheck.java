package jp.madoguchi.definitions.packages.checks;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.Manifest.EntryPoint;
import jp.madoguchi.definitions.packages.Manifest.Procedure;

/** Checks the entry points: each leads to a procedure, and none is claimed twice. */
final class EntryPointCheck {

    private final Report report;
    private final Set<String> procedures;
    private final Set<String> words = new HashSet<>();
    private final Set<String> postbacks = new HashSet<>();
    private boolean follows;

    private EntryPointCheck(Report report, Set<String> procedures) {
        this.report = report;
        this.procedures = procedures;
    }

    static void check(Manifest manifest, Report report) {
        EntryPointCheck check = new EntryPointCheck(
                report, manifest.procedures().stream().map(Procedure::id).collect(Collectors.toSet()));
        List<EntryPoint> entryPoints = manifest.entryPoints();
        for (int i = 0; i < entryPoints.size(); i++) {
            check.entryPoint(entryPoints.get(i), "/entryPoints/" + i);
        }
    }

    private void entryPoint(EntryPoint entryPoint, String pointer) {
        if (!procedures.contains(entryPoint.procedure())) {
            report.unknown(pointer + "/procedure", "手続き", "procedure", entryPoint.procedure(), procedures);
        }
        for (int i = 0; i < entryPoint.words().size(); i++) {
            word(entryPoint.words().get(i), pointer + "/words/" + i);
        }
        String postback = entryPoint.postback();
        if (postback != null && !postbacks.add(postback)) {
            report.twice(pointer + "/postback", postback);
        }
        if (entryPoint.follow() && follows) {
            report.add(
                    pointer + "/follow",
                    "友だち追加で始まる手続きはひとつだけです。ほかの follow を取り除いてください。",
                    "Only one procedure can start on follow; remove the other \"follow\".");
        }
        follows |= entryPoint.follow();
        boolean reachable =
                !entryPoint.words().isEmpty() || postback != null || entryPoint.follow() || entryPoint.menu();
        if (!reachable) {
            report.add(
                    pointer,
                    "この入口からは始められません。words、postback、follow、menu のどれかを書いてください。",
                    "Nothing starts here; give it words, a postback, follow or menu.");
        }
    }

    private void word(String word, String pointer) {
        String folded = Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
        if (folded.isEmpty()) {
            report.add(pointer, "空白だけの言葉では始められません。言葉を書いてください。", "Blanks start nothing; write a word.");
        } else if (!words.add(folded)) {
            report.twice(pointer, word);
        }
    }
}
