package jp.madoguchi.engine.holdings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.audit.AuditLog;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Obstacle;
import jp.madoguchi.engine.residents.Subject;
import jp.madoguchi.engine.residents.UnknownResident;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Erases residents: all at once, in one transaction with the certificate and its entry in the audit log, or not at all. */
@Component
public class Erasures {

    private final EveryHolding holdings;
    private final Certificates certificates;
    private final AuditLog audit;
    private final RetriedTransactions transaction;

    Erasures(
            EveryHolding holdings, Certificates certificates, AuditLog audit, PlatformTransactionManager transactions) {
        this.holdings = holdings;
        this.certificates = certificates;
        this.audit = audit;
        this.transaction = new RetriedTransactions(transactions);
    }

    /**
     * What an erasure would do now.
     *
     * @param obstacles why it cannot be done yet; empty when it can
     */
    public record Preview(List<Obstacle> obstacles, List<Erasing.Line> erased, List<Erasing.Line> kept) {
        public Preview {
            obstacles = List.copyOf(obstacles);
            erased = List.copyOf(erased);
            kept = List.copyOf(kept);
        }
    }

    /** Something is still in work. Answered as 409 with the obstacles. */
    public static class ErasureRefused extends RuntimeException {

        private final transient List<Obstacle> obstacles;

        ErasureRefused(List<Obstacle> obstacles) {
            super("まだ消去できません。errors を見てください。 / Not to be erased yet; see errors.");
            this.obstacles = List.copyOf(obstacles);
        }

        public List<Obstacle> obstacles() {
            return obstacles;
        }
    }

    /**
     * Erases and takes it back again, so that what is told is what would be done.
     *
     * @throws UnknownResident when there is nobody of this id
     */
    public Preview preview(MunicipalityId municipality, UUID resident) {
        prepare(municipality, resident);
        return transaction.execute(status -> {
            status.setRollbackOnly();
            Subject subject = holdings.held(municipality, resident);
            List<Obstacle> obstacles = holdings.obstacles(subject);
            Erasing erasing = holdings.erase(subject);
            return new Preview(obstacles, erasing.erased(), erasing.kept());
        });
    }

    /**
     * Erases.
     *
     * @param reason in the words of staff, without naming anybody
     * @throws ErasureRefused when something is still in work
     * @throws UnknownResident when there is nobody of this id, or no longer
     */
    public Certificate erase(MunicipalityId municipality, UUID resident, String reason, Acting acting) {
        prepare(municipality, resident);
        return transaction.execute(status -> {
            Subject subject = holdings.held(municipality, resident);
            List<Obstacle> obstacles = holdings.obstacles(subject);
            if (!obstacles.isEmpty()) {
                throw new ErasureRefused(obstacles);
            }
            Certificates.Drawn drawn = certificates.draw(resident, reason, acting, holdings.erase(subject));
            AuditLog.Written entry = audit.add(
                    municipality,
                    acting,
                    "resident-erased",
                    "residents/" + resident,
                    Map.of("certificate", drawn.body().id().toString(), "sha256", drawn.sha256()));
            return certificates.keep(municipality, drawn, entry);
        });
    }

    void prepare(MunicipalityId municipality, UUID resident) {
        holdings.prepare(transaction.execute(status -> holdings.subject(municipality, resident)));
    }
}
