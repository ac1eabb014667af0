package jp.madoguchi.engine.staff;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Searches of the work list that staff keep under a name; the table {@code saved_view}. */
@Component
@Transactional
public class SavedViews {

    /** Of one person. */
    public static final int MOST = 50;

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    SavedViews(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /**
     * One view.
     *
     * @param owner id of who made it
     * @param shared whether all staff of the municipality see it; what they find with it is still only what they may see
     * @param search parameters of the list of cases by their names
     */
    public record SavedView(UUID id, String owner, boolean shared, String name, Map<String, String> search) {
        public SavedView {
            search = Map.copyOf(search);
        }
    }

    /** The part that is sealed. */
    record Content(String name, Map<String, String> search) {}

    /** The own ones and those others share, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(MunicipalityId municipality, String person) {
        Comparator<Object> japanese = Collator.getInstance(Locale.JAPANESE);
        return jdbc
                .sql(
                        "select id, owner, shared, content from saved_view where municipality_id = ? and (owner = ? or shared)")
                .params(municipality.value(), person)
                .query((row, index) -> view(municipality, row))
                .stream()
                .sorted(Comparator.comparing(SavedView::name, japanese).thenComparing(SavedView::id))
                .toList();
    }

    /**
     * Keeps a search; a view of the same name of the same person is replaced.
     *
     * @throws TooMany when somebody has {@link #MOST} already
     */
    public SavedView keep(
            MunicipalityId municipality, String person, String name, boolean shared, Map<String, String> search) {
        List<SavedView> own = of(municipality, person).stream()
                .filter(view -> view.owner().equals(person))
                .toList();
        own.stream().filter(view -> view.name().equals(name)).forEach(view -> drop(municipality, person, view.id()));
        if (own.stream().filter(view -> !view.name().equals(name)).count() >= MOST) {
            throw new TooMany();
        }
        SavedView view = new SavedView(IDS.generate(), person, shared, name, search);
        jdbc.sql("insert into saved_view (municipality_id, id, owner, shared, content) values (?, ?, ?, ?, ?)")
                .params(
                        municipality.value(),
                        view.id(),
                        person,
                        shared,
                        vault.seal(municipality, purpose(view.id()), json.writeValueAsBytes(new Content(name, search))))
                .update();
        return view;
    }

    /** False when there is no such view, or it is somebody else's. */
    public boolean drop(MunicipalityId municipality, String person, UUID id) {
        return jdbc.sql("delete from saved_view where municipality_id = ? and id = ? and owner = ?")
                        .params(municipality.value(), id, person)
                        .update()
                == 1;
    }

    private SavedView view(MunicipalityId municipality, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Content content = json.readValue(vault.open(municipality, purpose(id), row.getBytes("content")), Content.class);
        return new SavedView(id, row.getString("owner"), row.getBoolean("shared"), content.name(), content.search());
    }

    private static String purpose(UUID id) {
        return "saved-view/" + id;
    }

    /** More views than anybody finds their way in. */
    public static final class TooMany extends RuntimeException {
        TooMany() {
            super("保存できる検索は一人 " + MOST + " 件までです。使わないものを削除してください。 / One person keeps at most " + MOST
                    + " views; remove one first.");
        }
    }
}
