package jp.madoguchi.engine.staff.web;

import java.util.UUID;

class UnknownMessage extends RuntimeException {
    UnknownMessage(UUID id) {
        super("送れなかったメッセージ " + id + " はありません。一覧を開き直してください。 / There is no failed message of this id; list them again.");
    }
}
