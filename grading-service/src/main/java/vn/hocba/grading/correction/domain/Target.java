package vn.hocba.grading.correction.domain;

/** Whose row in which gradebook. */
public record Target(String classId, String schoolCode, String subjectCode, String pupilId) {}
