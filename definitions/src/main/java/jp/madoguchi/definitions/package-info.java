/**
 * The language staff declare procedures in: model, JSON Schemas, checks, and reading of packages.
 *
 * <p>Comes in: files of a package. Goes out: a checked {@link jp.madoguchi.definitions.packages.DefinitionPackage}, or every
 * error it has. Must not know: Spring, a database, a channel, or how a definition is run.
 */
@NullMarked
package jp.madoguchi.definitions;

import org.jspecify.annotations.NullMarked;
