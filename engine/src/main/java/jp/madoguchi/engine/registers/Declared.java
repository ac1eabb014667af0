package jp.madoguchi.engine.registers;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.madoguchi.definitions.registers.Register;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/**
 * A register with its definition, in one municipality.
 *
 * @param shape names how rows are kept and found; when it changes, rows stored before cannot be found any more
 */
record Declared(MunicipalityId municipality, String packageId, Register register, String shape) {

    Declared(MunicipalityId municipality, String packageId, Register register) {
        this(municipality, packageId, register, shape(register));
    }

    private static String shape(Register register) {
        StringBuilder shape = new StringBuilder()
                .append(register.key())
                .append(register.lookups())
                .append(register.personal());
        register.columns()
                .forEach(column -> shape.append(column.id())
                        .append(column.type())
                        .append(column.match())
                        .append(column.length())
                        .append(column.personal())
                        .append(column.search()));
        return UUID.nameUUIDFromBytes(shape.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
