package vn.hocba.grading.regulation.domain.tt27;

import org.jspecify.annotations.Nullable;
import vn.hocba.grading.regulation.domain.PrimaryLevel;
import vn.hocba.grading.regulation.domain.TestMark;

/**
 * What is known of one primary subject at the end of the year.
 *
 * @param level at the end of the year
 * @param test the year-end test, in subjects that have one
 * @param retestLevel the level after help and re-assessment
 * @param retestTest the test of the re-assessment: the last mark counts
 */
public record PrimarySubject(
        String subject,
        PrimaryLevel level,
        @Nullable TestMark test,
        @Nullable PrimaryLevel retestLevel,
        @Nullable TestMark retestTest) {

    PrimaryLevel levelNow() {
        return retestLevel == null ? level : retestLevel;
    }

    @Nullable
    TestMark testNow() {
        return retestTest == null ? test : retestTest;
    }

    /** Whether a re-assessment may lift the result: the subject is Chưa hoàn thành or its test is below 5. */
    boolean isFailed() {
        return level == PrimaryLevel.C || (test != null && test.value() < 5);
    }
}
