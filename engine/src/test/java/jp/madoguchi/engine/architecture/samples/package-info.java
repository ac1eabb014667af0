/** Classes that break a rule of the house on purpose, to prove that its test can fail. */
package jp.madoguchi.engine.architecture.samples;
