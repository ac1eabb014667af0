/**
 * Staff: who may call the HTTP API, and what staff do with cases through it. Owns API tokens and the mapping of errors to problem
 * details.
 */
@NullMarked
package jp.madoguchi.engine.staff;

import org.jspecify.annotations.NullMarked;
