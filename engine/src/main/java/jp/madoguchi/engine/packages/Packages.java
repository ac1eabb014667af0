package jp.madoguchi.engine.packages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.packages.DefinitionPackage;
import jp.madoguchi.definitions.packages.Problem;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** The packages of a municipality. */
public interface Packages {

    /**
     * Installs a package version as a draft.
     *
     * @param zip the package as a zip
     * @throws PackageRefused with every problem of the package; nothing was installed then
     */
    PackageVersion install(MunicipalityId municipality, byte[] zip);

    /**
     * Publishes an installed version: from now on residents who start get this version; conversations and cases under way stay on
     * theirs.
     *
     * @param parameters values by parameter id
     * @throws PackageRefused when a required parameter is unset or of the wrong type, or a case of the package fails
     */
    void publish(MunicipalityId municipality, PackageVersion version, Map<String, Object> parameters);

    /**
     * Publishes a version whose conversation tests are known to pass, such as one of the library shipped with this engine: as {@link
     * #publish}, without running them again.
     */
    void publishTested(MunicipalityId municipality, PackageVersion version, Map<String, Object> parameters);

    /** The published version of each package. */
    List<InstalledPackage> published(MunicipalityId municipality);

    /** Any installed version, published or not: what a conversation or case that began on it needs. */
    Optional<InstalledPackage> find(MunicipalityId municipality, PackageVersion version);

    List<InstalledPackage> all(MunicipalityId municipality);

    /**
     * @param state {@code draft, published, retired}
     * @param parameters as set by the city, defaults filled in, by parameter id
     */
    record InstalledPackage(
            PackageVersion version, String state, DefinitionPackage definition, Map<String, Object> parameters) {
        public InstalledPackage {
            parameters = Map.copyOf(parameters);
        }
    }

    /** Published inside the transaction that published a version. */
    record PackagePublished(MunicipalityId municipality, PackageVersion version) {}

    /** A package that was not taken, with everything that is wrong with it. */
    class PackageRefused extends RuntimeException {
        private final transient List<Problem> problems;

        public PackageRefused(List<Problem> problems) {
            super(problems.size() + " problem(s), the first: " + problems.get(0));
            this.problems = List.copyOf(problems);
        }

        public List<Problem> problems() {
            return problems;
        }
    }

    /** A version that is not installed. Answered as 404. */
    class UnknownPackage extends RuntimeException {
        public UnknownPackage(PackageVersion version) {
            super(version + " is not installed; install it first (POST packages)");
        }
    }
}
