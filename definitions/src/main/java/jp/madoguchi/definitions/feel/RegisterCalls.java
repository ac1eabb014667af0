package jp.madoguchi.definitions.feel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.definitions.registers.Column;
import jp.madoguchi.definitions.registers.Register;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;

/** The types of calls that read registers: whether there is such a register, such columns, and what the row has. */
final class RegisterCalls {

    private static final Set<String> FUNCTIONS =
            Set.of(FeelRegisters.ROW, FeelRegisters.EXISTS, FeelRegisters.COUNT, FeelRegisters.VALUE);

    private final TypeCheck check;

    RegisterCalls(TypeCheck check) {
        this.check = check;
    }

    static boolean knows(String function) {
        return FUNCTIONS.contains(function);
    }

    /** The type of what the function gives. */
    FeelType type(String function, List<Exp> arguments, List<FeelType> types, Scope scope, FeelType otherwise) {
        Optional<Map<String, Register>> registers = scope.registers();
        if (registers.isEmpty()) {
            return otherwise;
        }
        if (!(arguments.get(0) instanceof ConstString id)) {
            check.note(Findings.registerNotNamed(check.feel()));
            return otherwise;
        }
        Register register = registers.get().get(id.value());
        if (register == null) {
            check.note(Findings.unknownRegister(
                    check.feel(), id.value(), registers.get().keySet()));
            return otherwise;
        }
        if (types.get(1) instanceof FeelType.ContextOf where && !where.open()) {
            where(register, where.members().keySet(), function.equals(FeelRegisters.COUNT));
        }
        if (function.equals(FeelRegisters.ROW)) {
            return row(register);
        }
        return function.equals(FeelRegisters.VALUE) && arguments.get(2) instanceof ConstString column
                ? value(register, column.value())
                : otherwise;
    }

    private void where(Register register, Set<String> columns, boolean mayBeEmpty) {
        Set<String> known = register.columnIds();
        for (String column : columns) {
            if (!known.contains(column)) {
                check.note(Findings.unknownColumn(check.feel(), register.id(), column, known));
                return;
            }
        }
        if (!register.findableBy(columns) && !(mayBeEmpty && columns.isEmpty())) {
            check.note(Findings.notFindable(check.feel(), register.id(), columns, register.key()));
        }
    }

    private FeelType value(Register register, String id) {
        Optional<Column> column = register.column(id);
        if (column.isEmpty()) {
            check.note(Findings.unknownColumn(check.feel(), register.id(), id, register.columnIds()));
        }
        return column.map(found -> found.type().feel()).orElse(FeelType.ANY);
    }

    /** The type of a row of a register. */
    static FeelType row(Register register) {
        Map<String, FeelType> members = new HashMap<>();
        register.columns()
                .forEach(column -> members.put(column.id(), column.type().feel()));
        return FeelType.context(members);
    }
}
