package vn.hocba.grading.gradebook.domain;

/**
 * A fault and where it is.
 *
 * @param field its JSON path, such as {@code rows[3].regular[1]}, or for what is missing {@code rows[<pupilId>].…}
 */
public record FieldFault(String field, Fault fault) {}
