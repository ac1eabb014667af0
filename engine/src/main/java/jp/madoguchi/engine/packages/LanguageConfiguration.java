package jp.madoguchi.engine.packages;

import jp.madoguchi.definitions.feel.Expressions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    /** One for the whole house: it remembers what it parsed. */
    @Bean
    Expressions expressions() {
        return new Expressions();
    }
}
