package jp.madoguchi.engine.proxy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.proxy.ClaimCodes;
import jp.madoguchi.engine.proxy.ProxyEntries;
import jp.madoguchi.engine.proxy.ProxyEntry;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is special about a case that staff entered: it is corrected by staff, and can be taken over by its resident. */
@RestController
@RequestMapping("/api/municipalities/{code}/cases/{number}/proxy")
@Needs(Action.CASES_WORK)
class CaseProxyController {

    private final Cases cases;
    private final ProxyEntries entries;
    private final ClaimCodes codes;
    private final Typing typing;

    CaseProxyController(Cases cases, ProxyEntries entries, ClaimCodes codes, Typing typing) {
        this.cases = cases;
        this.entries = entries;
        this.codes = codes;
        this.typing = typing;
    }

    /**
     * How a case came.
     *
     * @param entry null when a resident applied without staff; all else then is null or false too
     * @param way {@code counter, phone, post}
     * @param reachable whether its resident has a talk; false as long as nobody took it over
     * @param codeExpires of the code that was made last; null when there is none, or it was used
     */
    record CaseProxy(
            @Nullable UUID entry,
            @Nullable String way,
            @Nullable String by,
            boolean reachable,
            @Nullable Instant codeExpires,
            @Nullable Instant claimed) {}

    /**
     * A code to take the case over with; it is shown this once.
     *
     * @param write what the resident writes in the talk
     */
    record NewCode(String code, Instant expires, String write) {}

    @GetMapping
    @Needs(Action.CASES_READ)
    CaseProxy show(@PathVariable String code, @PathVariable String number) {
        Case theCase = find(code, number);
        ProxyEntry entry = entries.ofCase(theCase.municipality(), number).orElse(null);
        if (entry == null) {
            return new CaseProxy(null, null, null, true, null, null);
        }
        ClaimCodes.Known known = codes.of(theCase.municipality(), number).orElse(null);
        Instant used = known == null ? null : known.used();
        return new CaseProxy(
                entry.id(),
                entry.way().id(),
                entry.by().name(),
                !entry.isOf(theCase),
                known == null || used != null ? null : known.expires(),
                used);
    }

    /** Goes on with what is asked of the person, or opens the answers to be corrected; the answers go to the entry that is shown. */
    @PostMapping("/corrections")
    EntryView correct(
            @PathVariable String code, @PathVariable String number, HttpServletRequest request, Acting acting) {
        Case theCase = find(code, number);
        ProxyEntry entry = entries.ofCase(theCase.municipality(), number)
                .filter(found -> found.isOf(theCase))
                .orElseThrow(() -> ClaimCodes.notOurs(number));
        return typing.correct(entry, theCase, request, acting);
    }

    /** Makes a new code; the one before ends. */
    @PostMapping("/code")
    @ResponseStatus(HttpStatus.CREATED)
    NewCode code(@PathVariable String code, @PathVariable String number, Acting acting) {
        ClaimCodes.Made made = codes.make(new MunicipalityId(code), number, Beginnings.name(acting, null));
        return new NewCode(made.code(), made.expires(), ClaimCodes.WORD + " " + made.code());
    }

    private Case find(String code, String number) {
        return cases.find(new MunicipalityId(code), number).orElseThrow(() -> new Cases.UnknownCase(number));
    }
}
