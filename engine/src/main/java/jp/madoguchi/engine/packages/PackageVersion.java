package jp.madoguchi.engine.packages;

/** Names one version of a package, for example {@code kitchen-waste-subsidy 1.0.0}. */
public record PackageVersion(String id, String version) {
    @Override
    public String toString() {
        return id + " " + version;
    }
}
