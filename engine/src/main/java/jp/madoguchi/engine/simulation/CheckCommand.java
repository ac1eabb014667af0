package jp.madoguchi.engine.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.definitions.packages.PackageReader;
import jp.madoguchi.definitions.packages.PackageZip;
import jp.madoguchi.definitions.packages.Problem;

/**
 * {@code java -jar madoguchi.jar check FOLDER}: prints every error of a package, or runs its conversation tests. Exit code 0: all is
 * well; 1: errors or failing tests; 2: wrong use.
 */
public final class CheckCommand {

    private final PrintStream out;
    private final Class<?> application;

    /** @param application the class the engine is started with */
    public CheckCommand(PrintStream out, Class<?> application) {
        this.out = out;
        this.application = application;
    }

    /** @param arguments what stands after {@code check} */
    public int run(List<String> arguments) throws IOException {
        if (arguments.size() != 1) {
            out.println("使い方: java -jar madoguchi.jar check フォルダまたはzip / usage: check FOLDER-OR-ZIP");
            return 2;
        }
        Path path = Path.of(arguments.get(0));
        if (!Files.exists(path)) {
            out.println(path + ": 見つかりません。パッケージのフォルダか zip を指定してください。 / not found");
            return 2;
        }
        PackageReader.Reading reading = Files.isDirectory(path)
                ? PackageReader.readFolder(path)
                : PackageReader.readZip(Files.readAllBytes(path));
        if (reading instanceof PackageReader.Reading.Read read) {
            return play(PackageZip.of(read.definition().files()));
        }
        return refused(((PackageReader.Reading.Refused) reading).problems());
    }

    private int refused(List<Problem> problems) {
        problems.forEach(out::println);
        out.println("誤り " + problems.size() + " 件 / " + problems.size() + " error(s)");
        return 1;
    }

    private int play(byte[] zip) {
        List<CaseResult> results;
        try (Simulator simulator = new Simulator(application)) {
            results = simulator.play(zip);
        }
        for (CaseResult result : results) {
            out.println((result.passed() ? "✓ " : "✗ ") + result.file() + "  " + result.title());
            if (!result.passed()) {
                result.transcript().forEach(line -> out.println("    " + line));
                out.println(result.failure());
            }
        }
        long failed = results.stream().filter(r -> !r.passed()).count();
        out.println("誤り 0 件、会話テスト " + results.size() + " 件中 " + failed + " 件失敗 / no errors, " + failed + " of "
                + results.size() + " conversation test(s) failed");
        return failed == 0 ? 0 : 1;
    }
}
