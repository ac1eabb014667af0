package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.rights.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person of staff who enters applications for others. */
final class ProxyClerk {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String city;
    private final ConsoleClient console;
    private JsonNode entry = JSON.nullNode();

    ProxyClerk(StartedEngine engine, String city, String department) {
        this.city = "/api/municipalities/" + city;
        this.console = StaffMember.signedIn(engine, city, new GrantedRole(Role.CASE_WORKER, department));
    }

    ConsoleClient console() {
        return console;
    }

    StartedEngine.Answer begins(String packageId, String procedure, String way) {
        StartedEngine.Answer answer = console.post(
                city + "/proxy-entries",
                JSON.writeValueAsString(Map.of("package", packageId, "procedure", procedure, "way", way)));
        if (answer.status() == 201) {
            entry = answer.json();
        }
        return answer;
    }

    /** Goes on with what is asked about a case. */
    void corrects(String number) {
        StartedEngine.Answer answer = console.post(city + "/cases/" + number + "/proxy/corrections", "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        entry = answer.json();
    }

    String path() {
        return city + "/proxy-entries/" + entry.path("id").asString();
    }

    JsonNode entry() {
        return entry;
    }

    JsonNode prompt() {
        return entry.path("talk").path("prompt");
    }

    String asked() {
        return prompt().path("text").asString();
    }

    String caseNumber() {
        return entry.path("case").asString();
    }

    /** Types an answer, which must be taken. */
    void types(String text, String asks) {
        taken(turn("text", text), asks);
    }

    /** Presses the button of that name. */
    void taps(String label, String asks) {
        taken(turn("tap", button(label)), asks);
    }

    /** Opens the answer of that title. */
    void opens(String title) {
        String data = entry.path("talk")
                .path("rows")
                .valueStream()
                .filter(row -> row.path("label").asString().equals(title))
                .map(row -> row.path("correct").asString())
                .findFirst()
                .orElseThrow();
        taken(turn("tap", data), title);
    }

    void sends(byte[] photo, String asks) {
        taken(console.post(path() + "/media?name=a.jpg&step=" + step(), photo), asks);
    }

    StartedEngine.Answer turn(String how, String what) {
        return console.post(path() + "/turns", JSON.writeValueAsString(Map.of("step", step(), how, what)));
    }

    String step() {
        return entry.path("talk").path("step").asString();
    }

    private String button(String label) {
        return Stream.concat(
                        prompt().path("options").valueStream(),
                        prompt().path("actions").valueStream())
                .filter(button -> button.path("label").asString().equals(label))
                .map(button -> button.path("data").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + prompt()));
    }

    private void taken(StartedEngine.Answer answer, String asks) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        entry = answer.json();
        assertThat(asked() + entry.path("said")).contains(asks);
    }
}
