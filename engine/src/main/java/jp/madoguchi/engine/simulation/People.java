package jp.madoguchi.engine.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** The residents of a conversation test: the one it is about, and others it names. */
final class People {

    private static final String FIRST = "resident";

    private final SimulatedCity city;
    private final MunicipalityId municipality;
    private final Map<String, SimulatedResident> named = new LinkedHashMap<>();

    People(SimulatedCity city, MunicipalityId municipality) {
        this.city = city;
        this.municipality = municipality;
        named.put(FIRST, city.resident(municipality, FIRST));
    }

    SimulatedResident first() {
        return named.values().iterator().next();
    }

    /** The resident of that name, who comes when first named. */
    SimulatedResident named(String name, String language) {
        return named.computeIfAbsent(name, unknown -> {
            SimulatedResident resident = city.resident(municipality, unknown);
            city.setLanguage(resident.resident(), language);
            return resident;
        });
    }

    /** How the transcript calls a resident. */
    String title(SimulatedResident resident) {
        return resident == first() ? "住民" : resident.name();
    }

    void listenAfresh() {
        named.values().forEach(SimulatedResident::listensAfresh);
    }

    void listen() {
        named.values().forEach(SimulatedResident::listen);
    }

    void transcribe(List<String> transcript) {
        for (SimulatedResident resident : named.values()) {
            String city = resident == first() ? "市    " : "市→" + resident.name() + "  ";
            resident.heard()
                    .forEach(reply -> transcript.add(city + ReplyText.of(reply).replace("\n", "\n      ")));
        }
    }
}
