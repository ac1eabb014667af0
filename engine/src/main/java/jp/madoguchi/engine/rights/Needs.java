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

    /** Whether it shows nothing of a person and changes nothing that lasts, although others of its action do; the audit log then says nothing of it. */
    boolean impersonal() default false;
}
