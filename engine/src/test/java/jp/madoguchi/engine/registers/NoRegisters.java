package jp.madoguchi.engine.registers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.registers.RegisterRows;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import org.jspecify.annotations.Nullable;

/** Registers without rows. */
public class NoRegisters implements Registers {

    @Override
    public RegisterRows rows(MunicipalityId municipality, PackageVersion version) {
        return new RegisterRows() {
            @Override
            public Optional<Map<String, @Nullable Object>> row(
                    String register, Map<String, ? extends @Nullable Object> where) {
                return Optional.empty();
            }

            @Override
            public long count(String register, Map<String, ? extends @Nullable Object> where) {
                return 0;
            }
        };
    }

    @Override
    public Optional<Row> find(
            MunicipalityId municipality,
            PackageVersion version,
            String register,
            Map<String, ? extends @Nullable Object> where) {
        return Optional.empty();
    }

    @Override
    public List<Map<String, @Nullable Object>> rows(
            MunicipalityId municipality, RegisterId register, String column, String value, int limit) {
        return List.of();
    }

    @Override
    public List<Map<String, @Nullable Object>> rows(
            MunicipalityId municipality, RegisterId register, Map<String, String> where, int limit) {
        return List.of();
    }

    @Override
    public List<Map<String, @Nullable Object>> startingWith(
            MunicipalityId municipality, RegisterId register, String column, String prefix, int limit) {
        return List.of();
    }

    @Override
    public int version(MunicipalityId municipality, PackageVersion version, String register) {
        return 0;
    }

    @Override
    public Optional<String> mark(
            MunicipalityId municipality, PackageVersion version, String register, String column, Object value) {
        return Optional.empty();
    }
}
