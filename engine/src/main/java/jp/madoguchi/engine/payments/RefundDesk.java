package jp.madoguchi.engine.payments;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases.CaseRefusal;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.Payments.By;
import jp.madoguchi.engine.payments.RefundRequest.State;
import jp.madoguchi.engine.payments.RefundRequest.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides which refunds are made at once and which wait for a second person. What a case got back by single persons is added up, however long
 * ago it was: many small refunds are one large one.
 */
@Component
class RefundDesk {

    private final Books books;
    private final Refunds refunds;
    private final RefundRequests requests;
    private final RefundApproval approval;
    private final RefundVoice voice;

    RefundDesk(Books books, Refunds refunds, RefundRequests requests, RefundApproval approval, RefundVoice voice) {
        this.books = books;
        this.refunds = refunds;
        this.requests = requests;
        this.approval = approval;
        this.voice = voice;
    }

    /** What waits for a second person, in yen. */
    long waiting(MunicipalityId municipality, String caseNumber) {
        return requests.waiting(municipality, caseNumber);
    }

    /** @return the request, when a second person is needed; empty when the money is on its way */
    Optional<UUID> refund(Case theCase, @Nullable Long amount, By by) {
        MunicipalityId municipality = theCase.municipality();
        Ledger before = books.open(municipality, theCase.number());
        Act act = Act.keyed("refund/" + theCase.number(), by.key(), by.who(), by.reason(), refunds.now());
        if (requests.find(municipality, act.id()).isPresent()) {
            return Optional.of(act.id());
        }
        if (refunds.isBooked(before, act)) {
            return Optional.empty();
        }
        long waiting = requests.waiting(municipality, theCase.number());
        long most = before.refundable() - waiting;
        long wanted = amount == null ? most : amount;
        Sums.positive(wanted, "返金できるお金がありません。 / There is nothing to refund.", amount);
        if (wanted > most) {
            throw new CaseRefusal("返金できるのは " + most + " 円までです（今は " + wanted + " 円、承認待ち " + waiting + " 円）。 / At most "
                    + most + " yen can be refunded; got " + wanted + ", " + waiting + " wait for approval.");
        }
        if (!needsSecond(municipality, theCase.number(), wanted)) {
            Ledger after = refunds.giveBack(theCase, before, wanted, act, null);
            voice.refunded(theCase, wanted, by.reason(), by.name(), null);
            voice.offer(theCase, after);
            return Optional.empty();
        }
        RefundRequest request = new RefundRequest(
                act.id(), theCase.number(), wanted, State.OPEN, voice.asker(theCase, by, act.at()), null);
        requests.insert(municipality, request);
        voice.asked(theCase, request);
        return Optional.of(act.id());
    }

    private boolean needsSecond(MunicipalityId municipality, String number, long wanted) {
        return approval.above(municipality)
                .map(above -> refunds.byOnePerson(municipality, number) + wanted > above)
                .orElse(false);
    }

    void approve(Case theCase, UUID id, Deciding by) {
        Ledger before = books.open(theCase.municipality(), theCase.number());
        Optional<RefundRequest> found = toDecide(theCase, id, State.APPROVED, by);
        if (found.isEmpty()) {
            return;
        }
        RefundRequest request = found.get();
        second(request, by);
        if (request.amount() > before.refundable()) {
            throw new CaseRefusal("返金できるのはもう " + before.refundable() + " 円までです（申請は " + request.amount()
                    + " 円）。却下してください。 / Only " + before.refundable() + " yen can be refunded by now, the request is for "
                    + request.amount() + "; decline it.");
        }
        decide(theCase, request, State.APPROVED, by);
        Act act = new Act(id, "staff", request.asked().reason(), "", refunds.now());
        Ledger after = refunds.giveBack(theCase, before, request.amount(), act, id);
        voice.refunded(
                theCase,
                request.amount(),
                request.asked().reason(),
                by.name(),
                request.asked().name());
        voice.offer(theCase, after);
    }

    void decline(Case theCase, UUID id, Deciding by) {
        books.open(theCase.municipality(), theCase.number());
        toDecide(theCase, id, State.DECLINED, by).ifPresent(request -> {
            second(request, by);
            decide(theCase, request, State.DECLINED, by);
            voice.ended(theCase, "payment-refund-declined", request, by.reason(), by.name());
        });
    }

    void withdraw(Case theCase, UUID id, Deciding by) {
        books.open(theCase.municipality(), theCase.number());
        toDecide(theCase, id, State.WITHDRAWN, by).ifPresent(request -> {
            if (!request.asked().who().equals(by.who())) {
                throw new CaseRefusal("取り下げられるのは、申請した人（" + request.asked().name()
                        + "）だけです。ほかの人は却下してください。 / Only who asked for it withdraws it; others decline it.");
            }
            decide(theCase, request, State.WITHDRAWN, by);
            voice.ended(theCase, "payment-refund-withdrawn", request, by.reason(), by.name());
        });
    }

    /** Who decides on a request, and the key of the attempt. */
    record Deciding(
            String who,
            String name,
            String reason,
            @Nullable String key) {}

    /** Empty when this very attempt was made before. */
    private Optional<RefundRequest> toDecide(Case theCase, UUID id, State state, Deciding by) {
        MunicipalityId municipality = theCase.municipality();
        RefundRequest request = requests.find(municipality, id)
                .filter(one -> one.caseNumber().equals(theCase.number()))
                .orElseThrow(() -> new RefundRequest.Unknown(id));
        if (request.isOpen()) {
            return Optional.of(request);
        }
        UUID key = attempt(id, state, by);
        if (key != null && requests.decidedBy(municipality, id, key)) {
            return Optional.empty();
        }
        throw over(request);
    }

    private void decide(Case theCase, RefundRequest request, State state, Deciding by) {
        Word word = new Word(by.who(), by.name(), by.reason(), refunds.now());
        if (!requests.decide(theCase.municipality(), request, state, word, attempt(request.id(), state, by))) {
            throw over(request);
        }
    }

    private static @Nullable UUID attempt(UUID id, State state, Deciding by) {
        return by.key() == null ? null : Act.id(String.join("/", state.id(), id.toString(), by.who(), by.key()));
    }

    private static CaseRefusal over(RefundRequest request) {
        Word decided = request.decided();
        String ended = Map.of(State.OPEN, "処理", State.APPROVED, "承認", State.DECLINED, "却下", State.WITHDRAWN, "取下げ")
                .get(request.state());
        return new CaseRefusal("この返金の申請は、もう" + ended + "されています" + (decided == null ? "" : "（" + decided.name() + "）")
                + "。読み直してください。 / The refund request is " + request.state().id() + " already; read it again.");
    }

    /** The person who decided on a case stands for what its procedure asked for then. */
    private static void second(RefundRequest request, Deciding by) {
        Word first = request.asked();
        boolean decided =
                first.who().equals(RefundVoice.PROCESS) && first.name().equals(by.name());
        if (decided || first.who().equals(by.who())) {
            throw new CaseRefusal("返金を申請した人（" + first.name()
                    + "）とは別の人が承認・却下してください。 / Somebody else than who asked for it (" + first.name()
                    + ") must approve or decline.");
        }
    }
}
