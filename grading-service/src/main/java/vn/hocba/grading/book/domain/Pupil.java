package vn.hocba.grading.book.domain;

import java.time.LocalDate;

/** What a book shows of a person: the two facts by which a teacher knows a row. */
public record Pupil(String pupilId, String fullName, LocalDate dateOfBirth) {}
