package jp.madoguchi.engine.mail;

import jp.madoguchi.engine.outbox.OutboxHandler.Message;
import jp.madoguchi.engine.outbox.OutboxHandler.Result;

/** Takes a letter where it is to go. */
interface Postman {

    /** @param message the outbox message it came in; its id makes a repeated delivery recognisable */
    Result deliver(Message message, Letter letter);
}
