/** The registers over HTTP, for staff. */
@NullMarked
package jp.madoguchi.engine.registers.web;

import org.jspecify.annotations.NullMarked;
