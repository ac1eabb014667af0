/**
 * The demo municipality: what a newcomer finds after the first start. Owns its name, its channel on the sandbox's LINE platform, and the
 * library packages installed in it.
 */
@NullMarked
package jp.madoguchi.engine.demo;

import org.jspecify.annotations.NullMarked;
