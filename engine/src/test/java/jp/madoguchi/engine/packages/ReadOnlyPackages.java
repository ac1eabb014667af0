package jp.madoguchi.engine.packages;

import java.util.Map;
import jp.madoguchi.engine.Unexpected;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** Packages for those who only read them. */
public interface ReadOnlyPackages extends Packages {

    @Override
    default PackageVersion install(MunicipalityId municipality, byte[] zip) {
        throw Unexpected.call();
    }

    @Override
    default void publish(MunicipalityId municipality, PackageVersion version, Map<String, Object> parameters) {
        throw Unexpected.call();
    }

    @Override
    default void publishTested(MunicipalityId municipality, PackageVersion version, Map<String, Object> parameters) {
        throw Unexpected.call();
    }
}
