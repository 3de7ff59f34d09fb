package vn.hocba.grading.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import vn.hocba.grading.correction.application.ApplyCorrection;
import vn.hocba.grading.correction.application.CorrectionAnswer;
import vn.hocba.grading.correction.application.CorrectionRights;
import vn.hocba.grading.correction.application.DecideCorrection;
import vn.hocba.grading.correction.application.ReadCorrections;
import vn.hocba.grading.correction.application.RequestCorrection;
import vn.hocba.grading.correction.domain.CellEntry;
import vn.hocba.grading.correction.domain.Correction;
import vn.hocba.grading.correction.domain.Corrections;
import vn.hocba.grading.gradebook.application.CorrectGradebook;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.homeroom.application.CorrectClass;
import vn.hocba.grading.homeroom.domain.HomeroomBooks;
import vn.hocba.grading.yearresult.application.CorrectYearResult;
import vn.hocba.grading.yearresult.application.FinalizeYearResults;
import vn.hocba.grading.yearresult.domain.YearResults;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.security.Caller;

/** Everything that has to do with corrections in a {@link School}, over any stores. */
public final class CorrectionDesk {

    public static final String REASON = "Cộng nhầm điểm bài kiểm tra";

    public final List<AuditEvent> audited = new ArrayList<>();
    public final RequestCorrection request;
    public final DecideCorrection decide;
    public final ReadCorrections read;
    public final ApplyCorrection apply;
    public final FinalizeYearResults finalizeResults;

    private final AtomicLong ids = new AtomicLong();

    /** The stores that a correction writes to. */
    public record Stores(Gradebooks gradebooks, HomeroomBooks books, YearResults results, Corrections corrections) {

        public static Stores inMemory(School school) {
            return new Stores(school.gradebooks, school.books, new InMemoryYearResults(), new InMemoryCorrections());
        }
    }

    public CorrectionDesk(School school, Stores stores) {
        this(school, stores, false);
    }

    /** A school that lets a homeroom teacher's own request count as confirmed, or not. */
    public CorrectionDesk(School school, Stores stores, boolean homeroomVouches) {
        var rights = new CorrectionRights(school.rights);
        var effects = new ApplyCorrection.Effects(
                new CorrectGradebook(stores.gradebooks()),
                new CorrectClass(stores.books(), school.gather(stores.gradebooks()), school.rules),
                new CorrectYearResult(stores.books(), stores.results()));
        this.request = new RequestCorrection(
                school.rights,
                stores.gradebooks(),
                school.books,
                stores.corrections(),
                new RequestCorrection.Setting(() -> new UUID(0, ids.incrementAndGet()), school.clock, homeroomVouches));
        this.apply = new ApplyCorrection(stores.corrections(), school.roster, effects, audited::add, school.clock);
        this.decide = new DecideCorrection(rights, stores.corrections(), stores.gradebooks(), apply, school.clock);
        this.read = new ReadCorrections(rights, stores.corrections());
        this.finalizeResults = new FinalizeYearResults(stores.books(), stores.results());
    }

    /** A manager who is not the usual one. */
    public static Caller viceManager() {
        return School.person(School.CODE + "-QL002", "MANAGER");
    }

    public CorrectionAnswer request(String subject, String pupil, CellEntry... cells) {
        return request.handle(
                new RequestCorrection.Command(School.CLASS, subject, pupil, List.of(cells), REASON),
                School.teacherOf(subject));
    }

    /** The midterm of semester 2. */
    public static CellEntry midterm(String before, String after) {
        return new CellEntry("semester2.midterm", before, after);
    }

    /** Requested and confirmed. */
    public Correction confirmed(String subject, String pupil, CellEntry... cells) {
        String id = done(request(subject, pupil, cells)).id();
        return done(decide.confirm(id, School.homeroom()));
    }

    public static Correction done(CorrectionAnswer answer) {
        if (answer instanceof CorrectionAnswer.Done(var correction)) {
            return correction;
        }
        throw new AssertionError(answer);
    }
}
