package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Anybody;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.rights.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every endpoint with every role in both municipalities, as docs/rights.md says it must be. */
class RightsTest extends StaffApi {

    private static final Path MANUAL = Path.of("../docs/rights.md");
    private static final String YES = "●";

    @Test
    void theManualSaysWhichRolesMayDoWhat() {
        Map<String, Set<String>> said = new TreeMap<>();
        List<String> roles = cells(table("| Action").get(0)).subList(1, Role.values().length + 1);
        rows("| Action")
                .map(RightsTest::cells)
                .forEach(row -> said.put(
                        row.get(0),
                        roles.stream()
                                .filter(role -> row.get(roles.indexOf(role) + 1).equals(YES))
                                .collect(Collectors.toSet())));
        Map<String, Set<String>> meant = new TreeMap<>();
        for (Action action : Action.values()) {
            meant.put(action.id(), action.roles().stream().map(Role::id).collect(Collectors.toSet()));
        }
        assertThat(said).isEqualTo(meant);
    }

    @Test
    void theManualNamesEveryEndpointAndItsAction() {
        Map<String, String> said = new TreeMap<>();
        rows("| Endpoint")
                .map(RightsTest::cells)
                .forEach(row -> said.put(row.get(0).replace("`", ""), row.get(1)));
        assertThat(new TreeMap<>(endpoints())).isEqualTo(said);
    }

    @TestFactory
    Stream<DynamicTest> letsEachRoleDoWhatTheManualSaysAndNothingElse() {
        Map<String, String> endpoints = endpoints();
        engine.put("/api/municipalities/tonari", "{\"name\":\"となり市\"}");
        return Arrays.stream(Role.values())
                .map(role -> DynamicTest.dynamicTest(role.id(), () -> {
                    ConsoleClient console = StaffMember.signedIn(engine, "shiken", new GrantedRole(role, null));
                    List<String> wrong = new ArrayList<>();
                    endpoints.forEach((endpoint, action) -> {
                        for (String city : action.equals("anybody") ? List.<String>of() : List.of("shiken", "tonari")) {
                            int status = call(console, endpoint, city);
                            if (allowed(role, endpoint, action, city) == (status == 403 || status == 401)) {
                                wrong.add(endpoint + " in " + city + " answered " + status);
                            }
                        }
                    });
                    assertThat(wrong).isEmpty();
                }));
    }

    @Test
    void letsNobodyInWithoutASession() {
        ConsoleClient console = new ConsoleClient(engine);
        endpoints().forEach((endpoint, action) -> {
            if (!action.equals("anybody")) {
                assertThat(call(console, endpoint, "shiken")).as(endpoint).isEqualTo(401);
            }
        });
    }

    private static boolean allowed(Role role, String endpoint, String action, String city) {
        boolean may = Action.valueOf(action.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
                .roles()
                .contains(role);
        return may && (city.equals("shiken") || !endpoint.contains("{code}"));
    }

    private static int call(ConsoleClient console, String endpoint, String city) {
        String[] parts = endpoint.split(" ");
        String path =
                parts[1].replace("{code}", city).replaceAll("\\{id(:[^}]*)?}", "0193456a-7b00-7000-8000-000000000000");
        if (path.endsWith("/events")) {
            path += "?seconds=1";
        }
        return console.send(parts[0], path.replaceAll("\\{[^}]*}", "1"), parts[0].equals("GET") ? "" : "{}")
                .status();
    }

    /** By method and path. */
    private Map<String, String> endpoints() {
        Map<String, String> endpoints = new LinkedHashMap<>();
        engine.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    for (String path : mapping.getPatternValues()) {
                        if (path.startsWith("/api/")) {
                            for (RequestMethod verb :
                                    mapping.getMethodsCondition().getMethods()) {
                                endpoints.put(verb + " " + path, action(method));
                            }
                        }
                    }
                });
        return endpoints;
    }

    private static String action(HandlerMethod method) {
        Needs own = method.getMethodAnnotation(Needs.class);
        Needs needs = own == null ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class) : own;
        boolean anybody = method.hasMethodAnnotation(Anybody.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Anybody.class);
        return anybody ? "anybody" : needs == null ? "none" : needs.value().id();
    }

    /** Without its head and the line that rules the head off. */
    private static Stream<String> rows(String head) {
        return table(head).stream().skip(2);
    }

    private static List<String> table(String head) {
        try {
            return Files.readAllLines(MANUAL).stream()
                    .dropWhile(line -> !line.startsWith(head))
                    .takeWhile(line -> line.startsWith("|"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1).split("\\|")).map(String::strip).toList();
    }
}
