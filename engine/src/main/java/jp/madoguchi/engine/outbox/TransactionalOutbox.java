package jp.madoguchi.engine.outbox;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes messages, and hands them to this node's courier when their transaction has committed. */
final class TransactionalOutbox implements Outbox {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final OutboxTable table;
    private final Courier courier;
    private final Clock clock;
    private final Duration lease;

    TransactionalOutbox(OutboxTable table, Courier courier, Clock clock, Duration lease) {
        this.table = table;
        this.courier = courier;
        this.clock = clock;
        this.lease = lease;
    }

    @Override
    public void put(
            MunicipalityId municipality, String kind, String lane, String payload, @Nullable Instant notBefore) {
        put(List.of(new Post(IDS.generate(), municipality, kind, lane, payload, null, notBefore)));
    }

    @Override
    public void put(List<Post> posts) {
        PutInTransaction put = ofThisTransaction();
        Set<LaneKey> lanes = new HashSet<>();
        List<Post> together = new ArrayList<>();
        for (Post post : posts) {
            // What stands before it in its lane tells whose a message is, and one statement does not see its own rows.
            if (!together.isEmpty() && (!goTogether(together.get(0), post) || lanes.contains(LaneKey.of(post)))) {
                write(put, together);
                together.clear();
                lanes.clear();
            }
            together.add(post);
            lanes.add(LaneKey.of(post));
        }
        write(put, together);
    }

    private static boolean goTogether(Post one, Post other) {
        return one.municipality().equals(other.municipality())
                && one.kind().equals(other.kind())
                && Objects.equals(one.notBefore(), other.notBefore());
    }

    private void write(PutInTransaction put, List<Post> posts) {
        if (posts.isEmpty()) {
            return;
        }
        Instant leasedUntil = clock.instant().plus(lease);
        Instant asked = posts.get(0).notBefore();
        Instant notBefore = asked == null ? put.moment : asked;
        List<Parcel> parcels = posts.stream()
                .map(post -> Parcel.beingPut(post, put.moment, leasedUntil))
                .toList();
        List<Parcel> announced = notBefore.isAfter(put.moment)
                ? List.of()
                : parcels.stream().filter(courier::announce).toList();
        put.announced.addAll(announced);
        Set<Parcel> ours = table.insert(parcels, notBefore, Set.copyOf(announced));
        List<Parcel> others =
                announced.stream().filter(parcel -> !ours.contains(parcel)).toList();
        put.announced.removeAll(others);
        courier.withdraw(others);
    }

    private PutInTransaction ofThisTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "expected a transaction to put a message in, got none; put it where its cause is committed");
        }
        PutInTransaction known = (PutInTransaction) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        // To microseconds, as the databases keep it.
        PutInTransaction put = new PutInTransaction(clock.instant().truncatedTo(ChronoUnit.MICROS));
        TransactionSynchronizationManager.bindResource(this, put);
        TransactionSynchronizationManager.registerSynchronization(put);
        return put;
    }

    private final class PutInTransaction implements TransactionSynchronization {

        private final Instant moment;
        private final List<Parcel> announced = new ArrayList<>();

        PutInTransaction(Instant moment) {
            this.moment = moment;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionalOutbox.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionalOutbox.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionalOutbox.this);
            if (status == STATUS_COMMITTED) {
                courier.setOff(announced);
            } else {
                courier.withdraw(announced);
            }
        }
    }
}
