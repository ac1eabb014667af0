package jp.madoguchi.definitions.packages;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.definitions.json.JsonObject;
import jp.madoguchi.definitions.packages.Manifest.Contact;
import jp.madoguchi.definitions.packages.Manifest.Role;
import jp.madoguchi.definitions.packages.Manifest.RoleThread;

/** Who writes to whom, from the manifest's JSON. */
final class RoleJson {

    private RoleJson() {}

    static Contact contact(JsonObject procedure) {
        if (!procedure.has("contact")) {
            return Contact.USUAL;
        }
        JsonObject contact = procedure.object("contact");
        return new Contact(
                contact.flag("residentMayStart", false),
                contact.flag("showStaffNames", true),
                contact.optionalString("openFor"),
                contact.optionalString("mail"));
    }

    static Role role(JsonObject role) {
        Map<String, String> match = new LinkedHashMap<>();
        role.map("match").forEach((column, question) -> match.put(column, String.valueOf(question)));
        return new Role(
                role.string("id"),
                role.texts("title"),
                role.string("procedure"),
                role.string("register"),
                match,
                role.string("name"));
    }

    static RoleThread thread(JsonObject thread) {
        return new RoleThread(
                thread.string("id"),
                thread.texts("title"),
                thread.strings("between"),
                thread.string("by"),
                thread.strings("words"),
                thread.strings("reports"),
                thread.flag("staffRead", false));
    }
}
