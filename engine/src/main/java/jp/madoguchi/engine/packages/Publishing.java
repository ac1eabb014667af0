package jp.madoguchi.engine.packages;

import java.util.Map;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes a publication: row and event in one transaction. */
@Component
class Publishing {

    private final PackageStore store;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    Publishing(PackageStore store, ApplicationEventPublisher events, JsonMapper json) {
        this.store = store;
        this.events = events;
        this.json = json;
    }

    @Transactional
    void publish(MunicipalityId municipality, PackageVersion version, Map<String, Object> parameters) {
        store.publish(municipality, version, json.writeValueAsString(parameters));
        events.publishEvent(new Packages.PackagePublished(municipality, version));
    }
}
