package jp.madoguchi.engine.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.documents.LinkTokens.Claims;
import jp.madoguchi.engine.documents.Opening.Reason;
import jp.madoguchi.engine.documents.Opening.Refused;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Residents;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links of residents whose channel knows them in the browser: not for the first browser that comes, but for theirs. */
@Component
class ChannelLinks implements DocumentLinks {

    private final LinkTokens tokens;
    private final LinkGate gate;
    private final LinkDesk.LinkedFiles files;
    private final LinkAnswers answers;
    private final Whereabouts whereabouts;

    ChannelLinks(
            LinkTokens tokens,
            LinkGate gate,
            LinkDesk.LinkedFiles files,
            LinkAnswers answers,
            Whereabouts whereabouts) {
        this.tokens = tokens;
        this.gate = gate;
        this.files = files;
        this.answers = answers;
        this.whereabouts = whereabouts;
    }

    @Override
    public String link(MunicipalityId municipality, String content, UUID resident, Instant expires) {
        return answers.address(tokens.issue(municipality, UUID.fromString(content), resident, expires));
    }

    @Override
    @Transactional
    public ResponseEntity<?> open(String token, @Nullable UUID resident) {
        Opening opening = gate.enter(
                token,
                entrance -> entrance.claims().resident().equals(resident)
                        ? files.give(entrance, null)
                        : new Refused(Reason.OTHER_TALK));
        return answers.answer(token, opening);
    }

    /** Where a link is to be opened; empty for here. */
    Optional<String> elsewhere(String token) {
        return tokens.read(token).flatMap(claims -> whereabouts.of(claims, token));
    }

    /** Which channels open the links of their residents themselves. */
    @Component
    static class Whereabouts {

        private final Residents residents;
        private final List<Elsewhere> channels;

        Whereabouts(Residents residents, ObjectProvider<Elsewhere> channels) {
            this.residents = residents;
            this.channels = channels.orderedStream().toList();
        }

        Optional<String> of(Claims claims, String token) {
            return residents
                    .find(claims.municipality(), claims.resident())
                    .flatMap(resident -> channels.stream()
                            .filter(channel -> channel.channelKind().equals(resident.channelKind()))
                            .map(channel -> channel.path(claims.municipality(), token))
                            .findFirst());
        }
    }
}
