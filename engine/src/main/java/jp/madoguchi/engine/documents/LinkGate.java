package jp.madoguchi.engine.documents;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.engine.documents.DocumentShelf.Issued;
import jp.madoguchi.engine.documents.LinkTokens.Claims;
import jp.madoguchi.engine.documents.Opening.Reason;
import jp.madoguchi.engine.documents.Opening.Refused;
import org.springframework.stereotype.Component;

/** Lets only tokens through that are ours, not over, and name a document of their resident. */
@Component
class LinkGate {

    private final LinkTokens tokens;
    private final DocumentShelf shelf;
    private final Clock clock;

    LinkGate(LinkTokens tokens, DocumentShelf shelf, Clock clock) {
        this.tokens = tokens;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** A link that may be opened, by whom is still to be seen. */
    record Entrance(Claims claims, Issued issued) {}

    Opening enter(String token, Function<Entrance, Opening> inside) {
        Optional<Claims> claims = tokens.read(token);
        if (claims.isEmpty()) {
            return new Refused(Reason.INVALID);
        }
        if (!clock.instant().isBefore(claims.get().expires())) {
            return new Refused(Reason.EXPIRED);
        }
        return shelf.find(claims.get().municipality(), claims.get().document())
                .filter(issued -> issued.resident().equals(claims.get().resident()))
                .map(issued -> inside.apply(new Entrance(claims.get(), issued)))
                .orElseGet(() -> new Refused(Reason.GONE));
    }
}
