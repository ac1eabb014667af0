package jp.madoguchi.engine.outbox;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        put(IDS.generate(), municipality, kind, lane, payload, notBefore);
    }

    @Override
    public void put(
            UUID id,
            MunicipalityId municipality,
            String kind,
            String lane,
            String payload,
            @Nullable Instant notBefore) {
        PutInTransaction put = ofThisTransaction();
        Instant now = clock.instant();
        LaneKey key = new LaneKey(municipality, kind, lane);
        Parcel parcel = Parcel.beingPut(key, id, payload, put.moment, now.plus(lease));
        boolean due = notBefore == null || !notBefore.isAfter(put.moment);
        boolean announced = due && courier.announce(parcel);
        if (announced) {
            put.announced.add(parcel);
        }
        boolean ours = table.insert(parcel, notBefore == null ? put.moment : notBefore, announced);
        if (announced && !ours) {
            put.announced.remove(parcel);
            courier.withdraw(List.of(parcel));
        }
    }

    private PutInTransaction ofThisTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "expected a transaction to put a message in, got none; put it where its cause is" + " committed");
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
