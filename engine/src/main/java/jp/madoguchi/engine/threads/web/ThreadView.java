package jp.madoguchi.engine.threads.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread as staff see it over HTTP.
 *
 * @param unread entries of the resident after {@code readUpTo}
 * @param readUpTo number of the entry staff have read up to; 0 for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ThreadView(
        @JsonProperty("case") @Nullable String caseNumber,
        UUID resident,
        int unread,
        long readUpTo,
        @Nullable String readBy,
        @Nullable Instant readAt,
        List<EntryView> items) {

    /**
     * One entry.
     *
     * @param author {@code staff} or {@code resident}
     * @param state of what staff wrote: {@code waiting, sent, failed}; absent for what residents wrote
     * @param withdrawn the resident took it back; nothing of what it said is left
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryView(
            long number,
            Instant at,
            String author,
            @Nullable String by,
            String kind,
            @Nullable String text,
            @Nullable ContentView content,
            @Nullable Map<String, Object> details,
            @Nullable String state,
            boolean withdrawn) {}

    /** A photo or file. */
    record ContentView(String type, String name, long size, String url) {}
}
