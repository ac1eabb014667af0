package jp.madoguchi.engine.process;

import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** What follows a submission: the running processes. */
public interface Processes {

    /**
     * Does everything that is due now by the engine's clock: timers, and work that waits to be done. For simulators and for clocks that
     * were turned; otherwise it happens by itself. Call it outside a transaction: each piece of work has its own.
     *
     * <p>A piece that fails is not reported here but tried again later, and shown to staff in the end.
     */
    void runDue();

    /**
     * Brings a case up to date: does what is due in it, and waits up to five seconds for what another node is just doing in it. Staff who
     * act right after a resident's submission then find the task it leads to. Call it outside a transaction; what fails is treated as in
     * {@link #runDue}.
     */
    void settle(MunicipalityId municipality, String caseNumber);

    /**
     * What staff are to decide about a case now; empty when the process waits for something else or is over. With several tasks open at
     * once, the oldest.
     */
    Optional<StaffTask> staffTask(MunicipalityId municipality, String caseNumber);

    /**
     * Takes up again a process that stopped because something failed repeatedly.
     *
     * @return false when nothing of the case had stopped
     */
    boolean retry(MunicipalityId municipality, String caseNumber);
}
