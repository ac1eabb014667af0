/** Retention times over HTTP. */
@NullMarked
package jp.madoguchi.engine.retention.web;

import org.jspecify.annotations.NullMarked;
