package jp.madoguchi.engine.simulation;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

/** Outside the hidden engine: the gate that packages pass before they are published. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "madoguchi.simulation", havingValue = "false", matchIfMissing = true)
class SimulatorConfiguration {

    @Bean
    Simulator simulator(ApplicationContext engine) {
        Object application = engine.getBeansWithAnnotation(SpringBootApplication.class)
                .values()
                .iterator()
                .next();
        return new Simulator(ClassUtils.getUserClass(application));
    }
}
