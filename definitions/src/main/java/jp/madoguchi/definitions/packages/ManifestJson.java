package jp.madoguchi.definitions.packages;

import java.util.List;
import java.util.Locale;
import jp.madoguchi.definitions.json.JsonObject;
import jp.madoguchi.definitions.packages.Manifest.EntryPoint;
import jp.madoguchi.definitions.packages.Manifest.Mail;
import jp.madoguchi.definitions.packages.Manifest.Parameter;
import jp.madoguchi.definitions.packages.Manifest.Procedure;
import jp.madoguchi.definitions.packages.Manifest.ProcedureKind;
import jp.madoguchi.definitions.packages.Manifest.State;
import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The manifest from its JSON, with what holds unless said. */
final class ManifestJson {

    /** The states of a procedure that names none. */
    private static final List<State> USUAL_STATES = List.of(
            new State("submitted", texts("審査中", "Under review"), false, true, false),
            new State("deficient", texts("不備があります", "Needs correction"), true, true, false),
            new State("approved", texts("承認されました", "Approved"), false, false, true),
            new State("rejected", texts("承認されませんでした", "Not approved"), false, false, true),
            new State("withdrawn", texts("取り下げました", "Withdrawn"), false, false, true),
            new State("failed", texts("確認中です（職員が対応します）", "Being looked into by staff"), false, false, false));

    private ManifestJson() {}

    /** The manifest of a {@code package.json} that follows the schema {@code package}. */
    static Manifest read(JsonNode tree) {
        JsonObject manifest = new JsonObject(tree);
        return new Manifest(
                manifest.string("id"),
                manifest.string("version"),
                manifest.texts("title"),
                manifest.texts("summary"),
                manifest.string("licence"),
                manifest.string("author"),
                manifest.has("languages") ? manifest.strings("languages") : List.of(Texts.JAPANESE),
                manifest.list("parameters", ManifestJson::parameter),
                manifest.list("procedures", ManifestJson::procedure),
                manifest.list("entryPoints", ManifestJson::entryPoint),
                manifest.list("roles", RoleJson::role),
                manifest.list("threads", RoleJson::thread));
    }

    private static Parameter parameter(JsonObject parameter) {
        return new Parameter(
                parameter.string("id"),
                parameter.string("type"),
                parameter.texts("title"),
                parameter.optionalTexts("help"),
                parameter.flag("required", false),
                parameter.value("default"),
                parameter.value("example"));
    }

    private static Procedure procedure(JsonObject procedure) {
        return new Procedure(
                procedure.string("id"),
                procedure.texts("title"),
                procedure.string("form"),
                procedure.optionalString("process"),
                procedure.string("department"),
                mail(procedure),
                procedure.has("states") ? procedure.list("states", ManifestJson::state) : USUAL_STATES,
                procedure.has("kind")
                        ? ProcedureKind.valueOf(procedure.string("kind").toUpperCase(Locale.ROOT))
                        : ProcedureKind.APPLICATION,
                procedure.optionalString("reminderAfter"),
                procedure.optionalString("closeAfter"),
                RoleJson.contact(procedure));
    }

    private static @Nullable Mail mail(JsonObject procedure) {
        if (!procedure.has("mail")) {
            return null;
        }
        JsonObject mail = procedure.object("mail");
        return new Mail(mail.string("to"), mail.texts("subject"), mail.texts("body"));
    }

    private static State state(JsonObject state) {
        List<String> residentMay = state.strings("residentMay");
        return new State(
                state.string("id"),
                state.texts("title"),
                residentMay.contains("correct"),
                residentMay.contains("withdraw"),
                state.flag("closed", false));
    }

    private static EntryPoint entryPoint(JsonObject entryPoint) {
        return new EntryPoint(
                entryPoint.string("procedure"),
                entryPoint.strings("words"),
                entryPoint.optionalString("postback"),
                entryPoint.flag("follow", false),
                entryPoint.flag("menu", true));
    }

    private static Texts texts(String japanese, String english) {
        return new Texts(java.util.Map.of(Texts.JAPANESE, japanese, "en", english));
    }
}
