package jp.madoguchi.engine.sandbox.line;

import jp.madoguchi.engine.sandbox.SandboxEndpoints;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.node.ObjectNode;

/** What the sandbox's Messaging API does not have is answered in LINE's format too. */
@SandboxEndpoints
final class UnknownEndpoints {

    @RequestMapping({"/sandbox/line/**", "/sandbox/line-data/**"})
    ResponseEntity<ObjectNode> unknown() {
        return LineRefusal.notFound().answer();
    }
}
