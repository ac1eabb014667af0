package jp.madoguchi.engine.process.camunda;

import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.core.model.Properties;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Shows a process to others only once it is read to the end. Camunda puts it into its cache first and looks up its job definitions then; who
 * starts an instance between the two, on a node that has just begun to read the process, fails.
 */
final class WholeDeployer extends BpmnDeployer {

    WholeDeployer(BpmnDeployer original) {
        setExpressionManager(original.getExpressionManager());
        setIdGenerator(original.getIdGenerator());
        setBpmnParser(original.getBpmnParser());
    }

    @Override
    protected void addDefinitionToDeploymentCache(DeploymentCache cache, ProcessDefinitionEntity definition) {
        // Not yet.
    }

    @Override
    protected void definitionAddedToDeploymentCache(
            DeploymentEntity deployment, ProcessDefinitionEntity definition, Properties properties) {
        super.definitionAddedToDeploymentCache(deployment, definition, properties);
        super.addDefinitionToDeploymentCache(getDeploymentCache(), definition);
    }
}
