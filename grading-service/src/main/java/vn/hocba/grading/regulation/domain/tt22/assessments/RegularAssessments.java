package vn.hocba.grading.regulation.domain.tt22.assessments;

import vn.hocba.grading.regulation.domain.SubjectKind;

/** How many regular marks a subject has in each semester (Thông tư 22/2021, Điều 6.3). */
public final class RegularAssessments {

    private static final int COMMENT_SUBJECT = 2;

    private RegularAssessments() {}

    /**
     * The number of regular assessments.
     *
     * @param lessons lessons in the year, without the topic cluster
     * @param topicCluster whether pupils take the subject's topic cluster, whose check counts as one more regular mark
     */
    public static int required(SubjectKind kind, int lessons, boolean topicCluster) {
        return switch (kind) {
            case COMMENT -> COMMENT_SUBJECT;
            case SCORED -> byLessons(lessons) + (topicCluster ? 1 : 0);
            case PRIMARY -> 0;
        };
    }

    private static int byLessons(int lessons) {
        if (lessons <= 35) {
            return 2;
        }
        return lessons <= 70 ? 3 : 4;
    }
}
