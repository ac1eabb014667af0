package jp.madoguchi.engine.proxy.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.proxy.ProxyEntry.Staff;
import jp.madoguchi.engine.proxy.Startable.Offered;
import jp.madoguchi.engine.proxy.Way;
import jp.madoguchi.engine.rights.Acting;
import org.jspecify.annotations.Nullable;

/** Reads what a new entry is for. */
final class Beginnings {

    private static final int LONGEST_NAME = 100;
    private static final String NOBODY_NAMED = "API";

    private Beginnings() {}

    static Offered procedure(List<Offered> offered, @Nullable String packageId, @Nullable String procedure) {
        List<Offered> ofPackage = offered.stream()
                .filter(one -> one.version().id().equals(packageId))
                .toList();
        if (ofPackage.isEmpty()) {
            throw new WrongField(
                    "package",
                    "入力できる手続きのパッケージを選んでください。",
                    "Expected the id of a published package of your departments, got " + packageId + ".");
        }
        return ofPackage.stream()
                .filter(one -> one.procedure().equals(procedure))
                .findFirst()
                .orElseThrow(() -> new WrongField(
                        "procedure",
                        "手続きを選んでください。",
                        "Expected one of "
                                + ofPackage.stream().map(Offered::procedure).toList() + ", got " + procedure + "."));
    }

    static Way way(@Nullable String way) {
        return Way.of(Objects.requireNonNullElse(way, ""))
                .orElseThrow(() -> new WrongField(
                        "way",
                        "受付の方法（窓口・電話・郵送）を選んでください。",
                        "Expected one of "
                                + Arrays.stream(Way.values()).map(Way::id).toList() + ", got " + way + "."));
    }

    static Staff staff(Acting acting, @Nullable String by) {
        return new Staff(acting.id(), name(acting, by));
    }

    static String name(Acting acting, @Nullable String by) {
        String name = Input.storable(Objects.requireNonNullElse(acting.noted(by), NOBODY_NAMED))
                .orElse(NOBODY_NAMED)
                .strip();
        if (name.length() > LONGEST_NAME) {
            throw new WrongField(
                    "by",
                    "職員の名前は " + LONGEST_NAME + " 文字までです。",
                    "Expected at most " + LONGEST_NAME + " characters, got " + name.length() + ".");
        }
        return name.isEmpty() ? NOBODY_NAMED : name;
    }
}
