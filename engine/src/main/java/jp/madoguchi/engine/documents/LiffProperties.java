package jp.madoguchi.engine.documents;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** LINE Login as set in the configuration: {@code madoguchi.line-login.municipalities.CODE.liff-id} and {@code .channel-id}. */
@ConfigurationProperties("madoguchi.line-login")
record LiffProperties(@Nullable URI base, @Nullable Map<String, App> municipalities) implements LiffSettings {

    private static final URI LINE = URI.create("https://api.line.me");

    record App(String liffId, String channelId) {}

    @Override
    public Optional<Liff> find(MunicipalityId municipality) {
        App app = municipalities == null ? null : municipalities.get(municipality.value());
        return app == null
                ? Optional.empty()
                : Optional.of(new Liff(app.liffId(), app.channelId(), base == null ? LINE : base));
    }
}
