package jp.madoguchi.engine.documents;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.engine.documents.DocumentLinks.OtherFiles;
import jp.madoguchi.engine.documents.DocumentShelf.Issued;
import jp.madoguchi.engine.documents.LinkTokens.Claims;
import jp.madoguchi.engine.documents.Opening.Reason;
import jp.madoguchi.engine.documents.Opening.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets only tokens through that are ours, not over, and name a document of their resident. */
@Component
class LinkGate {

    private final LinkTokens tokens;
    private final DocumentShelf shelf;
    private final OtherFiles others;
    private final Clock clock;

    LinkGate(LinkTokens tokens, DocumentShelf shelf, OtherFiles others, Clock clock) {
        this.others = others;
        this.tokens = tokens;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * A link that may be opened, by whom is still to be seen.
     *
     * @param issued the document; null when it is another file
     */
    record Entrance(Claims claims, @Nullable Issued issued) {}

    Opening enter(String token, Function<Entrance, Opening> inside) {
        Optional<Claims> claims = tokens.read(token);
        if (claims.isEmpty()) {
            return new Refused(Reason.INVALID);
        }
        if (!clock.instant().isBefore(claims.get().expires())) {
            return new Refused(Reason.EXPIRED);
        }
        return entrance(claims.get()).map(inside).orElseGet(() -> new Refused(Reason.GONE));
    }

    private Optional<Entrance> entrance(Claims claims) {
        Optional<Issued> issued = shelf.find(claims.municipality(), claims.document());
        return issued.isPresent()
                ? issued.filter(document -> document.resident().equals(claims.resident()))
                        .map(document -> new Entrance(claims, document))
                : others.find(claims.municipality(), claims.document(), claims.resident())
                        .map(file -> new Entrance(claims, null));
    }
}
