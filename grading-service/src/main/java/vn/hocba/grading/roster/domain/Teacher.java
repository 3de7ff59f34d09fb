package vn.hocba.grading.roster.domain;

/** Who teaches a subject or has the class; the name goes on the record. */
public record Teacher(String staffId, String fullName) {}
