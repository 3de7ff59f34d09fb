package vn.hocba.grading.homeroom.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.gradebook.domain.CellChange;
import vn.hocba.grading.gradebook.domain.FieldFault;

/** What came of something that was done to a homeroom book. */
public sealed interface BookChange {

    /**
     * The new state, to be stored with its history and event.
     *
     * @param step when the class's state changed
     */
    record Made(
            HomeroomBook book,
            List<CellChange> changes,
            @Nullable Step step,
            @Nullable ClassApproved event) implements BookChange {

        public Made {
            changes = List.copyOf(changes);
        }

        static Made of(HomeroomBook book, List<CellChange> changes) {
            return new Made(book, changes, null, null);
        }

        static Made of(HomeroomBook book, Step step) {
            return new Made(book, List.of(), step, null);
        }
    }

    /** It is so already. */
    record Unchanged(HomeroomBook book) implements BookChange {}

    /** It may not be. */
    record Refused(BookRefusal reason, List<FieldFault> faults) implements BookChange {

        public Refused {
            faults = List.copyOf(faults);
        }

        static Refused because(BookRefusal reason) {
            return new Refused(reason, List.of());
        }
    }

    /**
     * A step of the class from one state to another, or a correction; kept for ever.
     *
     * @param reason of a correction its id
     */
    record Step(String name, String reason) {

        /** The name of the step that brings a correction into the book. */
        public static final String CORRECTED = "CORRECTED";
    }
}
