package jp.madoguchi.definitions.architecture.wrong;

import com.networknt.schema.SpecificationVersion;

/** Deliberately wrong: the architecture test must refuse it. */
public final class KnowsTheValidator {
    final SpecificationVersion version = SpecificationVersion.DRAFT_2020_12;
}
