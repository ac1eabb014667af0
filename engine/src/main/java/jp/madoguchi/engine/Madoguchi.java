package jp.madoguchi.engine;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.madoguchi.engine.simulation.CheckCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The engine. Without arguments it starts the server; {@code check FOLDER} checks a package and runs its conversation tests. */
// Capabilities do not know each other's inner classes, so they may give them the same name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class Madoguchi {

    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("check")) {
            // Packages speak Japanese whatever the terminal's locale says.
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            System.exit(new CheckCommand(out, Madoguchi.class).run(List.of(args).subList(1, args.length)));
        }
        SpringApplication.run(Madoguchi.class, args);
    }
}
