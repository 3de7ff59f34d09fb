package vn.hocba.transcript.register.domain;

/** A person of a school; the title stands above the principal's signature. */
public record StaffMember(String staffId, String schoolCode, String fullName, String title) {}
