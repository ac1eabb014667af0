package jp.madoguchi.engine.cases;

import java.util.Map;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** Figures another capability keeps about cases, read in FEEL as {@code NAME.FIGURE} wherever a case is read. */
public interface CaseFigures {

    /** The name of the context, for example {@code payments}. */
    String name();

    /** The figures of a case; looked up only when an expression reads them. */
    Map<String, Object> of(MunicipalityId municipality, String caseNumber);
}
