package jp.madoguchi.engine.residents;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Whose data it is about.
 *
 * @param cases numbers of all cases of the resident; of a {@code part} only those that are meant
 * @param part what is to be known when only some of the cases are meant; null for the resident with everything
 */
public record Subject(
        Resident resident, List<String> cases, @Nullable Part part) {

    public Subject {
        cases = List.copyOf(cases);
    }

    /** The resident with everything. */
    public Subject(Resident resident, List<String> cases) {
        this(resident, cases, null);
    }

    /**
     * The rest of the resident stays.
     *
     * @param closed when the cases were closed: what was said on the channel until then goes with them
     * @param others numbers of the resident's other cases, oldest first
     * @param spared contents that something which stays shows, too
     */
    public record Part(Instant closed, List<String> others, Set<String> spared) {
        public Part {
            others = List.copyOf(others);
            spared = Set.copyOf(spared);
        }
    }

    public MunicipalityId municipality() {
        return resident.municipality();
    }

    /** The numbers for {@code = any(?)}. */
    public String[] numbers() {
        return cases.toArray(String[]::new);
    }

    /** Whether something that stays shows this content, too. */
    public boolean spares(String content) {
        return part != null && part.spared().contains(content);
    }
}
