package jp.madoguchi.engine.packages;

/**
 * A row of {@code package_version} without its bytes.
 *
 * @param digest SHA-256 of the zip in hex
 * @param parameters JSON
 */
record StoredVersion(PackageVersion version, String state, String digest, String parameters) {}
