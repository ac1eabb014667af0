/** How processes are run by Camunda: deployed, bound to steps and FEEL, driven by events, kept to the engine's clock. */
@NullMarked
package jp.madoguchi.engine.process.camunda;

import org.jspecify.annotations.NullMarked;
