package vn.hocba.grading.gradebook.domain;

import java.util.List;

/** What came of something that was done to a gradebook. */
public sealed interface GradebookChange {

    /**
     * The new state, to be stored with its history.
     *
     * @param correction id of the correction that it comes from, empty when from none
     */
    record Made(SubjectGradebook gradebook, List<CellChange> changes, String correction) implements GradebookChange {

        public Made {
            changes = List.copyOf(changes);
        }

        public Made(SubjectGradebook gradebook, List<CellChange> changes) {
            this(gradebook, changes, "");
        }

        /** Whether it closes the gradebook; a correction leaves it closed. */
        public boolean closes() {
            return gradebook.closing() != null && correction.isEmpty();
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
