package jp.madoguchi.engine.architecture;

import jp.madoguchi.engine.Madoguchi;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(Madoguchi.class);

    @Test
    void modulesKeepToTheirFacesAndHaveNoCycles() {
        modules.verify();
    }

    /** Writes the map of the modules to {@code target/spring-modulith-docs}. */
    @Test
    void drawsTheMap() {
        new Documenter(modules).writeDocumentation();
    }
}
