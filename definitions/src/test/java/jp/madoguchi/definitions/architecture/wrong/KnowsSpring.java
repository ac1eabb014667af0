package jp.madoguchi.definitions.architecture.wrong;

import org.springframework.pretended.Pretended;

/** Deliberately wrong: the architecture test must refuse it. */
public final class KnowsSpring {
    final Pretended bean = new Pretended();
}
