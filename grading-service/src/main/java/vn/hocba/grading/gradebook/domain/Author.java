package vn.hocba.grading.gradebook.domain;

import java.time.Instant;

/** Who changes something, in which role, and when. */
public record Author(String staffId, String role, Instant at) {}
