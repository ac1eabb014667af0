package jp.madoguchi.engine.threads.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.threads.CannedAnswers;
import jp.madoguchi.engine.threads.CannedAnswers.CannedAnswer;
import jp.madoguchi.engine.threads.Threads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers staff have ready. */
@RestController
@RequestMapping("/api/municipalities/{code}/canned-answers")
@Needs(Action.CASES_WORK)
class CannedAnswerController {

    private static final int LONGEST_NAME = 200;

    private final CannedAnswers answers;
    private final Filled filled;

    CannedAnswerController(CannedAnswers answers, Filled filled) {
        this.answers = answers;
        this.filled = filled;
    }

    record Written(
            @Nullable String department,
            @Nullable String title,
            @Nullable String text) {}

    record Shown(UUID id, String department, String title, String text, Instant changed) {}

    record Page(List<Shown> items) {}

    /**
     * @param department those for all and its own; without it, all
     * @param number a case whose values fill the placeholders; without it the texts are as they were written
     */
    @GetMapping
    Page list(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(name = "case", required = false) @Nullable String number) {
        MunicipalityId municipality = new MunicipalityId(code);
        return new Page(answers.of(municipality, department).stream()
                .map(answer -> shown(answer, number == null ? answer.text() : filled.of(municipality, number, answer)))
                .toList());
    }

    @GetMapping("/{id}")
    Shown find(@PathVariable String code, @PathVariable UUID id) {
        return answers.find(new MunicipalityId(code), id)
                .map(answer -> shown(answer, answer.text()))
                .orElseThrow(() -> unknown(id));
    }

    /** Body: {@code {title, text, department?}}; text may hold placeholders such as {@code {{case.number}}}. */
    @PostMapping
    ResponseEntity<Shown> add(@PathVariable String code, @RequestBody Written body, HttpServletRequest request) {
        CannedAnswer answer =
                answers.add(new MunicipalityId(code), department(body), title(body), filled.checked(body.text()));
        AuditNotes.of(request).subject("canned-answers/" + answer.id()).after(noted(answer));
        return ResponseEntity.created(URI.create("/api/municipalities/" + code + "/canned-answers/" + answer.id()))
                .body(shown(answer, answer.text()));
    }

    @PutMapping("/{id}")
    Shown replace(
            @PathVariable String code, @PathVariable UUID id, @RequestBody Written body, HttpServletRequest request) {
        note(code, id, AuditNotes.of(request)::before);
        if (!answers.replace(
                new MunicipalityId(code), id, department(body), title(body), filled.checked(body.text()))) {
            throw unknown(id);
        }
        note(code, id, AuditNotes.of(request)::after);
        return find(code, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String code, @PathVariable UUID id, HttpServletRequest request) {
        note(code, id, AuditNotes.of(request)::before);
        if (!answers.delete(new MunicipalityId(code), id)) {
            throw unknown(id);
        }
    }

    private void note(String code, UUID id, Consumer<Map<String, Object>> notes) {
        answers.find(new MunicipalityId(code), id)
                .map(CannedAnswerController::noted)
                .ifPresent(notes);
    }

    private static Map<String, Object> noted(CannedAnswer answer) {
        return AuditNotes.values("department", answer.department(), "title", answer.title(), "text", answer.text());
    }

    private static Shown shown(CannedAnswer answer, String text) {
        return new Shown(answer.id(), answer.department(), answer.title(), text, answer.changed());
    }

    private static String title(Written body) {
        return bounded("title", ThreadRequests.needed("title", body.title()));
    }

    private static String department(Written body) {
        return body.department() == null
                ? ""
                : bounded("department", body.department().strip());
    }

    private static String bounded(String name, String value) {
        if (value.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(name + " は " + LONGEST_NAME + " 文字までです。 / Expected \"" + name
                    + "\" of at most " + LONGEST_NAME + " characters, got " + value.length() + ".");
        }
        return value;
    }

    private static Threads.UnknownThread unknown(UUID id) {
        return new Threads.UnknownThread("定型文 " + id + " はありません。一覧を開き直してください。 / There is no canned answer of this id.");
    }
}
