/** BPMN: the safe subset, its checks, and the steps a service task may choose. */
@NullMarked
package jp.madoguchi.definitions.process;

import org.jspecify.annotations.NullMarked;
