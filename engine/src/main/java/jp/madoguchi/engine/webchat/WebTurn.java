package jp.madoguchi.engine.webchat;

import java.util.UUID;
import jp.madoguchi.engine.dialogue.Input;

/**
 * A turn that came over HTTP.
 *
 * @param id made by the browser; a turn of the same id is taken once
 * @param own how it looks in the talk
 */
record WebTurn(UUID id, Input input, Says own) {}
