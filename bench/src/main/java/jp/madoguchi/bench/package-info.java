/** Drives the engine from outside, over HTTP, as LINE would: how fast it is beside a bare echo bot, and what a crash does to it. */
@NullMarked
package jp.madoguchi.bench;

import org.jspecify.annotations.NullMarked;
