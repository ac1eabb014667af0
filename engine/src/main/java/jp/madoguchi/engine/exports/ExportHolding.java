package jp.madoguchi.engine.exports;

import java.util.Set;
import jp.madoguchi.engine.jobs.JobFiles;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Holding;
import jp.madoguchi.engine.residents.Subject;
import org.springframework.stereotype.Component;

/** Exports that wait to be downloaded may have anybody's answers in them: when somebody is erased, all of them go. */
@Component
class ExportHolding implements Holding {

    private final JobFiles files;

    ExportHolding(JobFiles files) {
        this.files = files;
    }

    @Override
    public Set<String> tables() {
        return Set.of("job_chunk");
    }

    /** Nothing that is not shown with the cases. */
    @Override
    public void show(Subject subject, Disclosure to) {}

    /** A case that goes because its time is over may stand in a file that was asked for before, for the day it is kept. */
    @Override
    public void eraseCases(Subject subject, Erasing to) {}

    @Override
    public void erasePerson(Subject subject, Erasing to) {
        to.erased(
                "exports",
                "書き出したファイル（ほかの人の分も含む）",
                "Exported files, those of others among them",
                files.withdraw(subject.municipality(), ExportJobs.KIND));
    }
}
