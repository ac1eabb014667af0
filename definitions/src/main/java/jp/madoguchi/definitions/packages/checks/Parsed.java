package jp.madoguchi.definitions.packages.checks;

import jp.madoguchi.definitions.json.JsonFile;

/** A file that follows its schema, and what it says. */
public record Parsed<T>(JsonFile file, T value) {}
