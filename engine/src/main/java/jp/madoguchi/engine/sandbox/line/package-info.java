/** The LINE platform of the sandbox: its Messaging API over HTTP, its state, and the webhooks it posts. */
@NullMarked
package jp.madoguchi.engine.sandbox.line;

import org.jspecify.annotations.NullMarked;
