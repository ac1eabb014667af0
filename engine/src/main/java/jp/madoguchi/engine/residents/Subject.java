package jp.madoguchi.engine.residents;

import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/**
 * Whose data it is about.
 *
 * @param cases numbers of all cases of the resident
 */
public record Subject(Resident resident, List<String> cases) {

    public Subject {
        cases = List.copyOf(cases);
    }

    public MunicipalityId municipality() {
        return resident.municipality();
    }

    /** The numbers for {@code = any(?)}. */
    public String[] numbers() {
        return cases.toArray(String[]::new);
    }
}
