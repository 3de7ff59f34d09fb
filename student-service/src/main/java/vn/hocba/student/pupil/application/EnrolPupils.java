package vn.hocba.student.pupil.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.hocba.kit.ids.Ids;
import vn.hocba.student.platform.Today;
import vn.hocba.student.platform.domain.Finding;
import vn.hocba.student.platform.domain.Fingerprint;
import vn.hocba.student.platform.domain.Flaw;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.pupil.application.EnrolmentPlan.Step;
import vn.hocba.student.pupil.domain.IdentityRules;
import vn.hocba.student.pupil.domain.Pupil;
import vn.hocba.student.pupil.domain.PupilFlaw;
import vn.hocba.student.pupil.domain.Pupils;
import vn.hocba.student.schoolclass.domain.SchoolClass;

/**
 * Enrols pupils in a class, all or none: everything is looked at before anything is written.
 *
 * <p>Each pupil is a document of its own, so a crash can leave the list half written. Every enrolment therefore carries its
 * origin, a fingerprint of request and person that a unique index guards: the same request once more recognises what it has
 * done and does the rest. The same request is the same {@code Idempotency-Key}; without a key it is the same content, as
 * long as something of it is missing.
 *
 * <p>When somebody else registers one of the persons between the look and the write, the answer is a duplicate. Who was
 * written before that stays enrolled: these are whole, valid records that the other services may have read already. The
 * corrected list under the same key recognises them.
 */
public final class EnrolPupils {

    private static final int ATTEMPTS = 3;

    /**
     * What to do.
     *
     * @param requestKey tells the repetition of a request from another one with the same content
     */
    public record Command(SchoolClass schoolClass, List<EnrolmentRow> rows, Optional<String> requestKey) {

        public Command {
            rows = List.copyOf(rows);
        }
    }

    /** What came of it. */
    public sealed interface Result {

        /** In the order of the rows. */
        record Enrolled(List<Pupil> pupils) implements Result {

            public Enrolled {
                pupils = List.copyOf(pupils);
            }
        }

        record Invalid(List<Finding> findings) implements Result {

            public Invalid {
                findings = List.copyOf(findings);
            }
        }

        /** These are in the list twice, or registered already. */
        record Duplicate(List<Finding> findings) implements Result {

            public Duplicate {
                findings = List.copyOf(findings);
            }
        }
    }

    private final Pupils pupils;
    private final Ids ids;
    private final Today today;

    public EnrolPupils(Pupils pupils, Ids ids, Today today) {
        this.pupils = pupils;
        this.ids = ids;
        this.today = today;
    }

    public Result handle(Command command) {
        List<Finding> invalid = invalid(command);
        if (!invalid.isEmpty()) {
            return new Result.Invalid(invalid);
        }
        List<Finding> twice = twice(command.rows());
        if (!twice.isEmpty()) {
            return new Result.Duplicate(twice);
        }
        List<String> origins = origins(command);
        var plan = new EnrolmentPlan(command.schoolClass(), pupils, ids, command.rows(), origins);
        var steps = new ArrayList<Step>();
        for (int row = 0; row < origins.size(); row++) {
            steps.add(plan.step(command.rows().get(row), origins.get(row)));
        }
        return refused(command, steps).orElseGet(() -> carryOut(command, steps, origins));
    }

    private List<Finding> invalid(Command command) {
        var findings = new ArrayList<Finding>();
        for (int index = 0; index < command.rows().size(); index++) {
            EnrolmentRow row = command.rows().get(index);
            String path = path(index);
            IdentityRules.check(row.identity(), command.schoolClass().schoolYear(), today.date()).stream()
                    .map(finding -> finding.within(path))
                    .forEach(findings::add);
            if (!command.schoolClass().schoolYear().covers(row.from())) {
                findings.add(new Finding(path + "from", PupilFlaw.FROM_OUTSIDE_YEAR));
            }
        }
        return findings;
    }

    private static List<Finding> twice(List<EnrolmentRow> rows) {
        var findings = new ArrayList<Finding>();
        var seen = new HashSet<String>();
        for (int index = 0; index < rows.size(); index++) {
            if (!seen.add(rows.get(index).person())) {
                findings.add(duplicate(index, PupilFlaw.TWICE));
            }
        }
        return findings;
    }

    private static List<String> origins(Command command) {
        String request = command.requestKey()
                .orElseGet(() -> Fingerprint.of(
                        command.rows().stream().map(EnrolmentRow::content).toArray(String[]::new)));
        return command.rows().stream()
                .map(row -> Fingerprint.of(command.schoolClass().classId(), request, row.person()))
                .toList();
    }

    private static Optional<Result> refused(Command command, List<Step> steps) {
        boolean nothingMissing = steps.stream().allMatch(Step.Done.class::isInstance);
        var overlaps = new ArrayList<Finding>();
        var duplicates = new ArrayList<Finding>();
        for (int index = 0; index < steps.size(); index++) {
            switch (steps.get(index)) {
                case Step.Refuse(PupilFlaw flaw)
                when flaw == PupilFlaw.OVERLAPS -> overlaps.add(new Finding(path(index) + "from", flaw));
                case Step.Refuse(PupilFlaw flaw) -> duplicates.add(duplicate(index, flaw));
                // without a key nobody can tell a repetition from a mistake, unless something is missing
                case Step.Done _
                when nothingMissing && command.requestKey().isEmpty() ->
                    duplicates.add(duplicate(index, PupilFlaw.DUPLICATE));
                case Step.Done _, Step.Add _, Step.Change _ -> {}
            }
        }
        if (!duplicates.isEmpty()) {
            return Optional.of(new Result.Duplicate(duplicates));
        }
        return overlaps.isEmpty() ? Optional.empty() : Optional.of(new Result.Invalid(overlaps));
    }

    private Result carryOut(Command command, List<Step> steps, List<String> origins) {
        var enrolled = new ArrayList<Pupil>();
        for (int index = 0; index < steps.size(); index++) {
            Optional<Pupil> pupil = carryOut(command, index, steps.get(index), origins.get(index));
            if (pupil.isEmpty()) {
                return new Result.Duplicate(List.of(duplicate(index, PupilFlaw.DUPLICATE)));
            }
            enrolled.add(pupil.get());
        }
        return new Result.Enrolled(enrolled);
    }

    /** Somebody may have been faster since the look: then look again. */
    private Optional<Pupil> carryOut(Command command, int index, Step planned, String origin) {
        EnrolmentRow row = command.rows().get(index);
        Step step = planned;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            switch (step) {
                case Step.Done(Pupil pupil) -> {
                    return Optional.of(pupil);
                }
                case Step.Add(Pupil pupil)
                when pupils.add(pupil) == Stored.DONE -> {
                    return Optional.of(pupil);
                }
                case Step.Change(Pupil pupil)
                when pupils.save(pupil) == Stored.DONE -> {
                    return Optional.of(pupil);
                }
                case Step.Refuse _ -> {
                    return Optional.empty();
                }
                case Step.Add _, Step.Change _ ->
                    step = new EnrolmentPlan(command.schoolClass(), pupils, ids, List.of(row), List.of(origin))
                            .step(row, origin);
            }
        }
        return Optional.empty();
    }

    private static Finding duplicate(int index, Flaw flaw) {
        return new Finding(path(index) + "personalNumber", flaw);
    }

    private static String path(int index) {
        return "pupils[" + index + "].";
    }
}
