package vn.hocba.grading.gradebook.domain;

import java.util.List;

/** What came of something that was done to a gradebook. */
public sealed interface GradebookChange {

    /** The new state, to be stored with its history. */
    record Made(SubjectGradebook gradebook, List<CellChange> changes) implements GradebookChange {

        public Made {
            changes = List.copyOf(changes);
        }
    }

    /** It is so already. */
    record Unchanged(SubjectGradebook gradebook) implements GradebookChange {}

    /** It may not be. */
    record Refused(GradebookRefusal reason, List<FieldFault> faults) implements GradebookChange {

        public Refused {
            faults = List.copyOf(faults);
        }

        static Refused because(GradebookRefusal reason) {
            return new Refused(reason, List.of());
        }
    }
}
