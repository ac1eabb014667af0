package jp.madoguchi.engine.rights;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The action an endpoint is. Stands on every endpoint of the API, or on its class; an endpoint without one is refused to everybody. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {
    Action value();

    /** Whether it shows nothing of a person although others of its action do; reading it is then not noted in the audit log. */
    boolean impersonal() default false;
}
