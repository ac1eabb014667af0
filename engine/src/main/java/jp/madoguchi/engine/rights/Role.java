package jp.madoguchi.engine.rights;

import java.util.Arrays;
import java.util.Locale;

/** What a person or a program is to a department. */
public enum Role {
    /** システム管理者: staff, settings, and everything cases need. */
    ADMINISTRATOR,
    /** 定義作成者: makes procedures, and cannot publish them. */
    DEFINITION_EDITOR,
    /** 公開者: publishes procedures. */
    PUBLISHER,
    /** 担当者: works on the cases of the department. */
    CASE_WORKER,
    /** 閲覧者: sees the cases of the department. */
    VIEWER,
    /** 配信担当者: writes to many residents at once. */
    DELIVERY_EDITOR,
    /** 監査者: reads the audit log, and nothing else. */
    AUDITOR,
    /** 外部システム: a program with a token. */
    API_CLIENT;

    /** The name in JSON, URLs and documents, for example {@code case-worker}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no role has this name; the message lists the roles */
    public static Role of(String id) {
        return Arrays.stream(values())
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("role（役割）は "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Role::id).toList())
                        + " のどれかにしてください。 / \"role\" is not one of these; got: " + id));
    }
}
