package vn.hocba.grading.curriculum.domain;

import vn.hocba.grading.regulation.domain.SubjectKind;

/**
 * A subject as one grade has it.
 *
 * @param position in the record's table of subjects
 * @param regularMarks how many regular marks each semester needs
 * @param topicCluster whether a pupil may have a topic cluster's check as one more regular mark (Thông tư 22/2021, Điều 6.3)
 * @param test whether the end of each semester has a test with a mark (Thông tư 27/2020, Điều 7.1)
 */
public record Subject(
        String code, int position, SubjectKind kind, int regularMarks, boolean topicCluster, boolean test) {}
