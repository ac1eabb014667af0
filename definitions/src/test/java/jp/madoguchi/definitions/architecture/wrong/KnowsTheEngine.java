package jp.madoguchi.definitions.architecture.wrong;

import jp.madoguchi.engine.pretended.Pretended;

/** Deliberately wrong: the architecture test must refuse it. */
public final class KnowsTheEngine {
    final Pretended engine = new Pretended();
}
