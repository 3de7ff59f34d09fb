package vn.hocba.grading.regulation.domain.tt22.learning;

import java.util.List;
import vn.hocba.grading.regulation.domain.Score;

/** A condition of a level that does not hold, and the subjects that decided it. */
public sealed interface Shortfall {

    /** Subjects that decided it, in the order of the record. */
    List<String> subjects();

    /** More comment subjects are Chưa đạt than the level allows. */
    record CommentSubjectsFailed(int allowed, List<String> subjects) implements Shortfall {

        public CommentSubjectsFailed {
            subjects = List.copyOf(subjects);
        }
    }

    /** Some scores are below the level's lowest. */
    record BelowTheLowest(Score lowest, List<String> subjects) implements Shortfall {

        public BelowTheLowest {
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * Too few scores are high.
     *
     * @param reached how many are
     * @param subjects those that are not
     */
    record TooFewHigh(Score from, int required, int reached, List<String> subjects) implements Shortfall {

        public TooFewHigh {
            subjects = List.copyOf(subjects);
        }
    }
}
