package jp.madoguchi.engine.staff.web;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.FailedMessages;
import jp.madoguchi.engine.outbox.FailedMessages.FailedMessage;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages that could not be delivered: staff see why, and try again or give up. */
@RestController
@RequestMapping("/api/municipalities/{code}/messages/failed")
@Needs(Action.MESSAGES_REPAIR)
class FailedMessageController {

    private final FailedMessages messages;

    FailedMessageController(FailedMessages messages) {
        this.messages = messages;
    }

    record Page(List<FailedMessage> items) {}

    @GetMapping
    Page list(@PathVariable String code, @RequestParam(defaultValue = "50") int size) {
        return new Page(messages.of(new MunicipalityId(code), Paging.size(size)));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String code, @PathVariable UUID id) {
        if (!messages.retry(new MunicipalityId(code), id)) {
            throw new UnknownMessage(id);
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String code, @PathVariable UUID id) {
        if (!messages.discard(new MunicipalityId(code), id)) {
            throw new UnknownMessage(id);
        }
    }
}
