package jp.madoguchi.engine.process.camunda;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** Makes a Camunda incident visible where staff look: at the case. */
final class StopHandler extends DefaultIncidentHandler {

    private final Stops stops;

    StopHandler(Stops stops) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.stops = stops;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
        stops.stopped(execution, where(context));
        return super.handleIncident(context, message);
    }

    /** The element that failed; a piece of work may begin some elements earlier. */
    private static String where(IncidentContext context) {
        String failed = context.getFailedActivityId();
        return failed == null ? String.valueOf(context.getActivityId()) : failed;
    }
}
