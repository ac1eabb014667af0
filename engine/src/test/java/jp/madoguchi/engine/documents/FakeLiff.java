package jp.madoguchi.engine.documents;

import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

final class FakeLiff implements LiffSettings {

    @Nullable Liff liff;

    @Override
    public Optional<Liff> find(MunicipalityId municipality) {
        return Optional.ofNullable(liff);
    }
}
