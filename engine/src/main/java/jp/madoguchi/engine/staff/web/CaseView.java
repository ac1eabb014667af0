package jp.madoguchi.engine.staff.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as staff see it over HTTP. */
record CaseView(
        String number,

        @com.fasterxml.jackson.annotation.JsonProperty("package")
        String packageId,

        String version,
        String procedure,
        String title,
        String state,
        String stateTitle,
        String department,
        Instant submitted,
        Map<String, Object> answers,
        Map<String, Object> facts,
        List<QuestionView> questions,
        List<TimelineView> timeline,
        List<DocumentView> documents,
        List<String> mayDecide,
        @Nullable Object decision,
        long revision,
        @Nullable AssigneeView assignee) {

    /** Who of staff looks after a case. */
    record AssigneeView(UUID id, String name) {}

    /**
     * One line of the list of cases.
     *
     * @param unread messages of the resident that staff have not read
     * @param applicant the first name answered; null where none is asked for
     */
    record Listed(
            String number,

            @com.fasterxml.jackson.annotation.JsonProperty("package")
            String packageId,

            String title,
            String state,
            String stateTitle,
            Instant submitted,
            String department,
            int unread,
            String procedure,
            Instant changed,
            @Nullable LocalDate deadline,
            @Nullable AssigneeView assignee,
            @Nullable String applicant) {}

    /**
     * A question of the case and how it was answered.
     *
     * @param markable whether staff may mark the answer as deficient now
     */
    record QuestionView(
            String id,
            String title,
            String kind,
            String text,
            boolean personal,
            boolean markable,
            List<ContentView> contents,
            @Nullable String deficient,
            @Nullable BeforeView before) {}

    /** The answer as it was when staff last acted on the case; only where the resident has changed it since. */
    record BeforeView(String text, List<ContentView> contents) {}

    /** A photo or file of an answer. */
    record ContentView(String type, String name, String url) {}

    /** @param by who of staff did it, where that was noted */
    record TimelineView(
            Instant at,
            String what,
            String text,
            Map<String, Object> details,
            @Nullable String by) {}

    record DocumentView(String number, String title, String template, String url) {}
}
