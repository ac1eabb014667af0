package jp.madoguchi.engine.conversation;

import jp.madoguchi.engine.packages.PackageVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a talk is about.
 *
 * @param caseNumber the case it belongs to; null while there is none yet
 */
record Topic(
        Purpose purpose,
        PackageVersion packageVersion,
        String procedure,
        String form,
        @Nullable String caseNumber) {

    enum Purpose {
        /** First answers to a procedure's form. */
        INTAKE,
        /** The resident registers or changes attributes. */
        PROFILE,
        /** The resident corrects an application. */
        CORRECT,
        /** A process asks. */
        ASK
    }

    /** Whether the resident began it and may begin it again at any time. */
    boolean ownWill() {
        return purpose == Purpose.INTAKE || purpose == Purpose.PROFILE;
    }

    boolean isStartOf(PackageVersion version, String otherProcedure) {
        return ownWill() && packageVersion.id().equals(version.id()) && procedure.equals(otherProcedure);
    }

    boolean belongsTo(String number) {
        return number.equals(caseNumber);
    }
}
