package jp.madoguchi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** CPU time of a process and its children, read from /proc (Linux). */
final class CpuTime {

    private static final double MILLIS_PER_TICK = 10;

    private CpuTime() {}

    /** User and system time so far of the process and all its descendants, ended ones included; milliseconds. */
    static double millis(long pid) throws IOException {
        double own = ticks(pid) * MILLIS_PER_TICK;
        for (ProcessHandle child : ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .toList()) {
            own += ticks(child.pid()) * MILLIS_PER_TICK;
        }
        return own;
    }

    private static long ticks(long pid) throws IOException {
        Path stat = Path.of("/proc", String.valueOf(pid), "stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String line = Files.readString(stat);
        // After the command in parentheses: state is the first field, utime, stime, cutime and cstime the 12th to 15th.
        List<String> fields =
                Stream.of(line.substring(line.lastIndexOf(')') + 2).split(" ")).toList();
        return Stream.of(11, 12, 13, 14)
                .mapToLong(i -> Long.parseLong(fields.get(i)))
                .sum();
    }
}
