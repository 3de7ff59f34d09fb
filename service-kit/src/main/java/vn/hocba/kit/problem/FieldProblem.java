package vn.hocba.kit.problem;

/**
 * What is wrong with one value of the request.
 *
 * @param field its JSON path, such as {@code rows[3].midterm}
 * @param code stable and dotted
 */
public record FieldProblem(String field, String code, String vi, String en) {}
