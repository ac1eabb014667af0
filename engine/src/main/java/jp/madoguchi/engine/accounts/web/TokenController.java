package jp.madoguchi.engine.accounts.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.accounts.ProgramToken;
import jp.madoguchi.engine.accounts.ProgramTokens;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.rights.NotAllowed;
import jp.madoguchi.engine.rights.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens of programs. Made by administrators of the whole municipality only, so that nobody gives more than he has. */
@RestController
@RequestMapping("/api/municipalities/{code}/tokens")
@Needs(Action.STAFF_MANAGE)
class TokenController {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final ProgramTokens tokens;

    TokenController(ProgramTokens tokens) {
        this.tokens = tokens;
    }

    record WantedGrant(@Nullable String role, @Nullable String department) {}

    /** @param expires a day in Japan, inclusive, or a moment */
    record Wanted(
            @Nullable String name,
            @Nullable List<@Nullable WantedGrant> grants,
            @Nullable String expires) {}

    record ShownGrant(String role, @Nullable String department) {}

    /**
     * @param who as the audit log names the program
     * @param lastUsed to the hour
     * @param token only in the answer to making it
     */
    record Shown(
            UUID id,
            String name,
            String who,
            List<ShownGrant> grants,
            Instant created,
            Instant expires,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant lastUsed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {}

    record All(List<Shown> items) {}

    @GetMapping
    All list(@PathVariable String code) {
        return new All(tokens.of(new MunicipalityId(code)).stream()
                .map(token -> shown(token, null))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Shown make(@PathVariable String code, @RequestBody Wanted body, Acting acting, HttpServletRequest request) {
        if (!acting.reach(Action.STAFF_MANAGE).everywhere()) {
            throw new NotAllowed("トークンは自治体全体の管理者だけが作れます。 / Only administrators of the whole municipality make tokens.");
        }
        ProgramTokens.Made made = tokens.make(
                new MunicipalityId(code),
                body.name() == null ? "" : body.name(),
                grants(body.grants()),
                end(body.expires()),
                acting);
        Shown shown = shown(made.description(), made.token());
        AuditNotes.of(request).subject("tokens/" + shown.id()).after(noted(made.description()));
        return shown;
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable String code, @PathVariable UUID id, HttpServletRequest request) {
        tokens.of(new MunicipalityId(code)).stream()
                .filter(token -> token.id().equals(id))
                .forEach(token -> AuditNotes.of(request).before(noted(token)));
        return tokens.revoke(new MunicipalityId(code), id)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                                HttpStatus.NOT_FOUND, "このトークンはありません。 / There is no token " + id + "."))
                        .build();
    }

    private static Map<String, Object> noted(ProgramToken token) {
        return AuditNotes.values(
                "name",
                token.name(),
                "expires",
                token.expires().toString(),
                "grants",
                StaffNotes.grants(token.grants()));
    }

    private static List<GrantedRole> grants(@Nullable List<@Nullable WantedGrant> wanted) {
        return wanted == null
                ? List.of()
                : wanted.stream()
                        .map(grant -> {
                            if (grant == null || grant.role() == null) {
                                throw new IllegalArgumentException(
                                        "grants の各項目に role を入れてください。 / Every item of \"grants\" needs \"role\".");
                            }
                            return new GrantedRole(Role.of(grant.role()), grant.department());
                        })
                        .toList();
    }

    private static Instant end(@Nullable String expires) {
        try {
            if (expires != null && expires.length() == "2026-11-20".length()) {
                return LocalDate.parse(expires).plusDays(1).atStartOfDay(JAPAN).toInstant();
            }
            return Instant.parse(expires == null ? "" : expires);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "expires（期限）は 2027-03-31 または 2027-03-31T00:00:00Z のように入れてください。 / \"expires\" is a day or a moment such as"
                            + " 2027-03-31T00:00:00Z; got: " + expires,
                    e);
        }
    }

    private static Shown shown(ProgramToken token, @Nullable String secret) {
        return new Shown(
                token.id(),
                token.name(),
                "token:" + token.fingerprint(),
                token.grants().stream()
                        .map(grant -> new ShownGrant(grant.role().id(), grant.department()))
                        .toList(),
                token.created(),
                token.expires(),
                token.lastUsed(),
                secret);
    }
}
