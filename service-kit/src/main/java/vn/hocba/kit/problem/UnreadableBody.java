package vn.hocba.kit.problem;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a JSON body could not be read, without repeating its value. */
final class UnreadableBody {

    private UnreadableBody() {}

    static List<FieldProblem> explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException e && !e.getPath().isEmpty()) {
                return List.of(problem(path(e.getPath()), e));
            }
        }
        return List.of();
    }

    private static FieldProblem problem(String field, JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException _ ->
                new FieldProblem(field, "field.unknown", "Trường không được biết", "The field is not known");
            case InvalidNullException _ ->
                new FieldProblem(field, "field.not-null", "Không được bỏ trống", "Must be given");
            default -> new FieldProblem(field, "field.malformed", "Giá trị không đọc được", "The value cannot be read");
        };
    }

    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            } else if (reference.getIndex() >= 0) {
                path.append('[').append(reference.getIndex()).append(']');
            }
        }
        return path.toString();
    }
}
