package jp.madoguchi.engine.texts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.texts.OwnTexts;
import jp.madoguchi.engine.texts.OwnTexts.Own;
import jp.madoguchi.engine.texts.SpokenTexts;
import jp.madoguchi.engine.texts.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the counter says to residents, and what a municipality says instead. A change holds at once. */
@RestController
@RequestMapping("/api/municipalities/{code}/texts")
@Needs(Action.SETTINGS_READ)
class TextsController {

    private static final String ONE = "/{group}/{key}/{language}";

    private final List<SpokenTexts> spoken;
    private final OwnTexts own;

    TextsController(List<SpokenTexts> spoken, OwnTexts own) {
        this.spoken = spoken;
        this.own = own;
    }

    /**
     * @param usual by language
     * @param own by language; only what the municipality says otherwise
     * @param values marks of the values that are put in, in order
     * @param longest how many characters it may have
     */
    record Text(
            String group,
            String key,
            Map<String, String> usual,
            Map<String, String> own,
            List<String> values,
            int longest) {}

    record All(List<Text> items) {}

    record Written(@Nullable String text) {}

    @GetMapping
    All list(@PathVariable String code) {
        List<Own> all = own.of(new MunicipalityId(code));
        return new All(spoken.stream()
                .flatMap(texts -> texts.usual().entrySet().stream()
                        .map(one -> text(texts.group(), one.getKey(), one.getValue(), all)))
                .toList());
    }

    /** Body: {@code {text}}, with the same marks for values as the usual text. The language is one of those the text is in. */
    @PutMapping(ONE)
    @Needs(Action.SETTINGS_CHANGE)
    Text put(
            @PathVariable String code,
            @PathVariable String group,
            @PathVariable String key,
            @PathVariable String language,
            @RequestBody Written body,
            HttpServletRequest request) {
        Texts usual = usual(group, key, language);
        MunicipalityId municipality = new MunicipalityId(code);
        String words = Wording.checked(usual, language, body.text() == null ? "" : body.text());
        note(municipality, group, key, language, request);
        own.put(municipality, new Own(group, key, language, words));
        AuditNotes.of(request).after(AuditNotes.values(language, words));
        return text(group, key, usual, own.of(municipality));
    }

    /** Says the usual again. */
    @DeleteMapping(ONE)
    @Needs(Action.SETTINGS_CHANGE)
    Text reset(
            @PathVariable String code,
            @PathVariable String group,
            @PathVariable String key,
            @PathVariable String language,
            HttpServletRequest request) {
        Texts usual = usual(group, key, language);
        MunicipalityId municipality = new MunicipalityId(code);
        note(municipality, group, key, language, request);
        own.remove(municipality, group, key, language);
        AuditNotes.of(request).after(AuditNotes.values(language, usual.in(language)));
        return text(group, key, usual, own.of(municipality));
    }

    private void note(
            MunicipalityId municipality, String group, String key, String language, HttpServletRequest request) {
        Texts now = own.instead(municipality, group, key, usual(group, key, language));
        AuditNotes.of(request)
                .subject(String.join("/", "texts", group, key, language))
                .before(AuditNotes.values(language, now.in(language)));
    }

    private Texts usual(String group, String key, String language) {
        return spoken.stream()
                .filter(texts -> texts.group().equals(group))
                .map(texts -> texts.usual().get(key))
                .filter(text -> text != null && text.byLanguage().containsKey(language))
                .findFirst()
                .orElseThrow(() -> new ErrorResponseException(
                        HttpStatus.NOT_FOUND,
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.NOT_FOUND,
                                "文面 " + group + "/" + key + "（" + language
                                        + "）はありません。一覧を開き直してください。 / There is no such text."),
                        null));
    }

    private static Text text(String group, String key, Texts usual, List<Own> all) {
        Map<String, String> own = new TreeMap<>();
        all.stream()
                .filter(one -> one.group().equals(group) && one.key().equals(key))
                .forEach(one -> own.put(one.language(), one.text()));
        return new Text(
                group,
                key,
                new TreeMap<>(usual.byLanguage()),
                own,
                Wording.values(usual.in(Texts.JAPANESE)),
                Wording.longest(usual));
    }
}
