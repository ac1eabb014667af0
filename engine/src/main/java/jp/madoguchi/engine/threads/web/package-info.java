/** HTTP of threads. */
@NullMarked
package jp.madoguchi.engine.threads.web;

import org.jspecify.annotations.NullMarked;
