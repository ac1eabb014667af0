package jp.madoguchi.engine.municipalities;

import java.util.List;
import java.util.Optional;

/** The municipalities on this engine. */
public interface Municipalities {

    /** Makes a municipality or renames it. */
    Municipality put(MunicipalityId id, String name);

    Optional<Municipality> find(MunicipalityId id);

    List<Municipality> all();
}
