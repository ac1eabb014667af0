package jp.madoguchi.engine.staff.web;

import java.util.List;
import jp.madoguchi.definitions.tables.TableRefused;
import jp.madoguchi.engine.exports.Unmappable;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.packages.SheetsRefused;
import jp.madoguchi.engine.registers.RegisterImports;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps what is wrong with files that staff send, or ask for, to problem details that name each place. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FileProblems {

    /** One thing wrong with a package. */
    record PackageError(String file, String pointer, int line, String message, String messageEn) {}

    @ExceptionHandler
    ProblemDetail refused(Packages.PackageRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "パッケージに " + refused.problems().size() + " 件の誤りがあります。errors を直してください。 / The package has errors.");
        List<PackageError> errors = refused.problems().stream()
                .map(p -> new PackageError(p.file(), p.pointer(), p.line(), p.ja(), p.en()))
                .toList();
        problem.setProperty("errors", errors);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(RegisterImports.RowsRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                refused.count() + " 件の誤りがあり、何も取り込みませんでした。errors を直してください。 / " + refused.count()
                        + " error(s); nothing was imported.");
        problem.setProperty("errors", refused.errors());
        problem.setProperty("errorCount", refused.count());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(TableRefused refused) {
        String others = refused.count() == 1
                ? ""
                : " （全部で " + refused.count() + " か所。errors を見てください。 / " + refused.count()
                        + " places in all, see errors.）";
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, refused.ja() + " / " + refused.en() + others);
        problem.setProperty(
                "errors",
                refused.all().stream()
                        .map(one -> new RegisterImports.RowError(
                                one.place().row(),
                                one.place().column(),
                                one.place().cell(),
                                one.ja(),
                                one.en()))
                        .toList());
        problem.setProperty("errorCount", refused.count());
        return problem;
    }

    /** One thing wrong with a sheet. */
    record SheetProblem(String sheet, String cell, String message, String messageEn) {}

    @ExceptionHandler
    ProblemDetail refused(SheetsRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "表に " + refused.errors().size() + " 件の誤りがあります。errors を直してください。 / The sheets have errors.");
        List<SheetProblem> errors = refused.errors().stream()
                .map(e -> new SheetProblem(e.sheet(), e.cell(), e.ja(), e.en()))
                .toList();
        problem.setProperty("errors", errors);
        return problem;
    }

    /** A character that cannot be written. */
    record UnmappableProblem(String number, String column, String character, String message, String messageEn) {}

    @ExceptionHandler
    ProblemDetail refused(Unmappable unmappable) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "この文字コードでは書けない文字があります。encoding=utf-8 で書き出すか、unmappable=escape を付けてください。 / Some characters do not"
                        + " exist in this encoding; use encoding=utf-8, or add unmappable=escape.");
        problem.setProperty(
                "errors",
                unmappable.found().stream()
                        .map(found -> new UnmappableProblem(
                                found.number(),
                                found.column(),
                                found.character(),
                                "「" + found.column() + "」の「" + found.character() + "」は書けません。",
                                "\"" + found.character() + "\" of \"" + found.column() + "\" cannot be written."))
                        .toList());
        return problem;
    }
}
