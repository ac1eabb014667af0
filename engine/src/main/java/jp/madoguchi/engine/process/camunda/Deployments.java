package jp.madoguchi.engine.process.camunda;

import java.io.ByteArrayInputStream;
import java.util.Map;
import jp.madoguchi.definitions.process.ProcessDefinition;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.packages.Packages;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;

/** The processes of package versions in Camunda: one deployment per municipality and version, the municipality being the tenant. */
@Component
class Deployments {

    private final RepositoryService repository;
    private final Packages packages;

    Deployments(RepositoryService repository, Packages packages) {
        this.repository = repository;
        this.packages = packages;
    }

    /** Gives a version's processes to Camunda, unless it has them already just as they are. */
    void deploy(MunicipalityId municipality, PackageVersion version) {
        Map<String, ProcessDefinition> processes = packages.find(municipality, version)
                .orElseThrow(() -> new Packages.UnknownPackage(version))
                .definition()
                .processes();
        if (processes.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(version.toString())
                .tenantId(municipality.value())
                .enableDuplicateFiltering(false);
        for (ProcessDefinition process : processes.values()) {
            byte[] xml = Deployable.of(process.xml(), id -> key(version, id));
            deployment.addInputStream(process.id() + ".bpmn", new ByteArrayInputStream(xml));
        }
        deployment.deploy();
    }

    boolean has(MunicipalityId municipality, PackageVersion version, String process) {
        return repository
                        .createProcessDefinitionQuery()
                        .tenantIdIn(municipality.value())
                        .processDefinitionKey(key(version, process))
                        .count()
                > 0;
    }

    /** Key of a process in Camunda. An id of a package has no underscore, so no two versions share a key. */
    static String key(PackageVersion version, String process) {
        return version.id() + "_" + version.version().replace('+', '_') + "_" + process;
    }
}
