package jp.madoguchi.engine.dialogue;

/** What a dialogue is waiting for. */
enum Phase {
    /** The answer to a question, or to a part of one. */
    ASKING,
    /** Whether a group gets another item. */
    GROUP,
    /** What to do with the answers before stopping. */
    STOPPING,
    /** Whether to throw the answers away and start again. */
    RESTARTING,
    /** That the summary is sent, or an answer of it corrected. */
    SUMMARY,
    /** Which answer to correct. */
    CHOOSING,
    /** That the resident comes back. */
    PAUSED
}
