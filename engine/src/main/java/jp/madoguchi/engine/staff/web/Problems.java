package jp.madoguchi.engine.staff.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.accounts.AllowedAddresses;
import jp.madoguchi.engine.accounts.Departments;
import jp.madoguchi.engine.accounts.InvitationGone;
import jp.madoguchi.engine.accounts.LiveSessions;
import jp.madoguchi.engine.accounts.NotSignedIn;
import jp.madoguchi.engine.accounts.Passkeys;
import jp.madoguchi.engine.accounts.SignIn;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.cases.TimelineEntry;
import jp.madoguchi.engine.conversation.Assisted;
import jp.madoguchi.engine.holdings.Certificates;
import jp.madoguchi.engine.holdings.Erasures;
import jp.madoguchi.engine.line.LineChannels;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.packages.UnknownForm;
import jp.madoguchi.engine.payments.RefundRequest;
import jp.madoguchi.engine.payouts.PayDayRefusal;
import jp.madoguchi.engine.payouts.PayoutRefusal;
import jp.madoguchi.engine.payouts.UnknownPayout;
import jp.madoguchi.engine.proxy.ProxyEntry;
import jp.madoguchi.engine.registers.Registers;
import jp.madoguchi.engine.residents.UnknownResident;
import jp.madoguchi.engine.rights.NotAllowed;
import jp.madoguchi.engine.rights.OutOfReach;
import jp.madoguchi.engine.staff.CaseChanged;
import jp.madoguchi.engine.staff.SavedViews;
import jp.madoguchi.engine.threads.Threads;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Maps exceptions to RFC 9457 problem details; with {@link FileProblems} the only place that does. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler({
        Registers.UnknownRegister.class,
        UnknownForm.class,
        Packages.UnknownPackage.class,
        Cases.UnknownCase.class,
        Threads.UnknownThread.class,
        ProxyEntry.Unknown.class,
        UnknownResident.class,
        Certificates.UnknownCertificate.class,
        UnknownMunicipality.class,
        UnknownMessage.class,
        UnknownPayout.class,
        RefundRequest.Unknown.class,
        InvitationGone.class,
        Accounts.UnknownAccount.class,
        Departments.UnknownDepartment.class,
        LiveSessions.UnknownSession.class,
        Passkeys.UnknownPasskey.class
    })
    ProblemDetail unknown(RuntimeException unknown) {
        return detail(HttpStatus.NOT_FOUND, unknown);
    }

    @ExceptionHandler({
        Registers.AmbiguousRegister.class,
        Registers.RegisterRefusal.class,
        Cases.CaseRefusal.class,
        LineChannels.ChannelTaken.class,
        PayoutRefusal.class,
        Accounts.AccountRefusal.class,
        AllowedAddresses.LocksOut.class,
        Assisted.OutOfDate.class,
        SavedViews.TooMany.class
    })
    ProblemDetail refused(RuntimeException refusal) {
        return detail(HttpStatus.CONFLICT, refusal);
    }

    /** What must be brought to its end first. */
    record ObstacleProblem(String code, String message, String messageEn, List<String> cases) {}

    @ExceptionHandler
    ProblemDetail refused(Erasures.ErasureRefused refused) {
        ProblemDetail problem = detail(HttpStatus.CONFLICT, refused);
        problem.setProperty(
                "errors",
                refused.obstacles().stream()
                        .map(o -> new ObstacleProblem(o.id(), o.message(), o.messageEn(), o.cases()))
                        .toList());
        return problem;
    }

    /** Says who was quicker, so that the two can talk. */
    @ExceptionHandler
    ProblemDetail changed(CaseChanged changed) {
        TimelineEntry last = changed.last();
        String by = last == null ? null : CaseHistory.by(last);
        String what = last == null ? "" : CaseHistory.act(last.what());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.PRECONDITION_FAILED,
                "案件 " + changed.now().number() + " は変更されています（" + (by == null ? "" : by + "さん：") + what
                        + "）。最新の内容を確かめてください。 / The case was changed after you opened it"
                        + (by == null ? "" : ", by " + by) + "; read it again.");
        problem.setProperty("revision", changed.now().revision());
        problem.setProperty("by", by);
        problem.setProperty("what", last == null ? null : last.what());
        return problem;
    }

    @ExceptionHandler({NotSignedIn.class, SignIn.Refused.class})
    ProblemDetail notSignedIn(RuntimeException refusal) {
        return detail(HttpStatus.UNAUTHORIZED, refusal);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> locked(SignIn.Locked locked) {
        return ResponseEntity.of(detail(HttpStatus.TOO_MANY_REQUESTS, locked))
                .header(HttpHeaders.RETRY_AFTER, Long.toString(locked.left().toSeconds() + 1))
                .build();
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed refusal) {
        return detail(HttpStatus.FORBIDDEN, refusal);
    }

    @ExceptionHandler
    ProblemDetail outOfReach(OutOfReach refusal) {
        return detail(HttpStatus.NOT_FOUND, refusal);
    }

    @ExceptionHandler
    ProblemDetail impossible(PayDayRefusal refusal) {
        return detail(HttpStatus.UNPROCESSABLE_CONTENT, refusal);
    }

    /** A message that begins with a field in Japanese and quotes it in English is about that field. */
    private static final Pattern NAMED =
            Pattern.compile("(([a-z][A-Za-z]*)(?![A-Za-z]).*?) / (.*\"\\2\".*)", Pattern.DOTALL);

    /** What is wrong with a field, to be shown at it. */
    record FieldProblem(String field, String message, String messageEn) {}

    @ExceptionHandler
    ProblemDetail wrong(WrongField wrong) {
        ProblemDetail problem = detail(HttpStatus.BAD_REQUEST, wrong);
        problem.setProperty("errors", List.of(new FieldProblem(wrong.field(), wrong.ja(), wrong.en())));
        return problem;
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail malformed(IllegalArgumentException malformed) {
        ProblemDetail problem = detail(HttpStatus.BAD_REQUEST, malformed);
        Matcher named = NAMED.matcher(String.valueOf(malformed.getMessage()));
        if (named.matches()) {
            problem.setProperty("errors", List.of(new FieldProblem(named.group(2), named.group(1), named.group(3))));
        }
        return problem;
    }

    @ExceptionHandler(ConcurrencyFailureException.class)
    ProblemDetail busy(ConcurrencyFailureException busy) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "同時に変更がありました。もう一度やり直してください。 / Changed at the same time; try again.");
    }

    @ExceptionHandler(DuplicateKeyException.class)
    ProblemDetail taken(DuplicateKeyException taken) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "同じものが同時に登録されました。一覧を開き直してください。 / The same was made at the same time; look again.");
    }

    /** For example a NUL character, which PostgreSQL has no place for. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    ProblemDetail unstorable(DataIntegrityViolationException unstorable) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "保存できない値があります。制御文字や長すぎる値を取り除いてください。 / A value cannot be stored; leave out control characters"
                        + " and what is too long.");
    }

    /** As happens to everybody who leaves the header to curl. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException unsupported,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status,
                "ヘッダー Content-Type: application/json を付けてください。 / Send the header Content-Type: application/json, not "
                        + unsupported.getContentType() + ".");
        return handleExceptionInternal(unsupported, problem, headers, status, request);
    }

    private static ProblemDetail detail(HttpStatus status, RuntimeException exception) {
        return ProblemDetail.forStatusAndDetail(status, String.valueOf(exception.getMessage()));
    }
}
