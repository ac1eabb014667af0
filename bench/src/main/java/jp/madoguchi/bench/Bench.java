package jp.madoguchi.bench;

import java.util.Arrays;
import java.util.List;

/** {@code java -jar bench/target/bench.jar turns|crash|crash-payments|registers|export|cases|echo [--NAME=VALUE …]}. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> rest = args.length == 0 ? List.of() : Arrays.asList(args).subList(1, args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "turns" -> new TurnsBench(Options.parse(rest)).run();
            case "crash" -> System.exit(new CrashTest(Options.parse(rest)).run() ? 0 : 1);
            case "crash-payments" -> System.exit(new CrashPayments(Options.parse(rest)).run() ? 0 : 1);
            case "registers" -> new RegistersBench(Options.parse(rest)).run();
            case "export" -> new ExportBench(Options.parse(rest)).run();
            case "cases" -> new CasesBench(Options.parse(rest)).run();
            case "echo" -> EchoBot.start(rest);
            default -> {
                System.err.println("""
                        usage: java -jar bench/target/bench.jar turns [--database=postgresql,h2] [--subjects=echo,madoguchi] [--residents=1,64,256]
                                   [--warmup=240] [--seconds=20] [--rounds=3] [--thinking=0] [--statements=yes]
                                   [--jvm="-Xmx1g -XX:+UseParallelGC"]
                               java -jar bench/target/bench.jar crash [--database=postgresql] [--kills=20] [--residents=32] [--down=0]
                               java -jar bench/target/bench.jar crash-payments [--database=postgresql] [--kills=20] [--cases=40]
                               java -jar bench/target/bench.jar registers [--database=postgresql,h2] [--rows=100000] [--heap=256m]
                               java -jar bench/target/bench.jar export [--rows=1000000] [--heap=256m]
                               java -jar bench/target/bench.jar cases [--database=postgresql,h2] [--rows=100000] [--times=50] [--heap=512m]""");
                System.exit(2);
            }
        }
    }
}
