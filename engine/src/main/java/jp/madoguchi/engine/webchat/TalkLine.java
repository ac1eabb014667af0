package jp.madoguchi.engine.webchat;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.engine.dialogue.Reply.Action;

/**
 * A line of the talk as the browser gets it.
 *
 * @param number counts from 1 in each talk, without gaps
 * @param own whether the resident says it
 * @param quick actions offered at the keyboard for as long as this is the last line
 */
record TalkLine(long number, Instant at, boolean own, Says says, List<Action> quick) {}
