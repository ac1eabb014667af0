/** Asks for the right before a controller is called. */
@NullMarked
package jp.madoguchi.engine.rights.web;

import org.jspecify.annotations.NullMarked;
