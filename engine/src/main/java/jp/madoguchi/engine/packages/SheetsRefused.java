package jp.madoguchi.engine.packages;

import java.util.List;
import jp.madoguchi.definitions.sheets.SheetError;

/** A workbook or CSV file that is no form, with everything that is wrong with it. Answered as 422. */
public class SheetsRefused extends RuntimeException {

    private final transient List<SheetError> errors;

    public SheetsRefused(List<SheetError> errors) {
        super(errors.size() + " error(s), the first: " + errors.get(0));
        this.errors = List.copyOf(errors);
    }

    public List<SheetError> errors() {
        return errors;
    }
}
