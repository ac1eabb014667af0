package jp.madoguchi.engine.packages;

import java.util.List;
import jp.madoguchi.definitions.packages.Problem;

/** Runs the conversation tests of a package before it may be published. Implemented by the simulator. */
public interface PackageTrial {

    /**
     * @param zip a package that passed all checks
     * @return a problem for each case that fails; empty when all pass
     */
    List<Problem> run(byte[] zip);
}
