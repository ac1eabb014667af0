@NullMarked
package jp.madoguchi.engine.process.camunda;

import org.jspecify.annotations.NullMarked;
