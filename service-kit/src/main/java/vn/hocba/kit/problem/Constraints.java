package vn.hocba.kit.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a broken Bean Validation constraint is called on the wire, in two languages.
 *
 * <p>An own message of the form {@code "tiếng Việt | English"} on the annotation is split at the bar.
 */
final class Constraints {

    private record Text(String vi, String en) {}

    private static final Text OTHER = new Text("Giá trị không hợp lệ", "The value is not valid");
    private static final Map<String, Text> TEXTS = Map.ofEntries(
            Map.entry("NotNull", new Text("Không được bỏ trống", "Must be given")),
            Map.entry("NotBlank", new Text("Không được bỏ trống", "Must not be blank")),
            Map.entry("NotEmpty", new Text("Không được bỏ trống", "Must not be empty")),
            Map.entry("Size", new Text("Độ dài không hợp lệ", "The length or number is out of range")),
            Map.entry("Pattern", new Text("Không đúng định dạng", "Does not have the required form")),
            Map.entry("Email", new Text("Không phải địa chỉ thư", "Is not a mail address")),
            Map.entry("Min", new Text("Giá trị quá nhỏ", "The value is too small")),
            Map.entry("Max", new Text("Giá trị quá lớn", "The value is too large")),
            Map.entry("DecimalMin", new Text("Giá trị quá nhỏ", "The value is too small")),
            Map.entry("DecimalMax", new Text("Giá trị quá lớn", "The value is too large")),
            Map.entry("Digits", new Text("Có quá nhiều chữ số", "Has too many digits")),
            Map.entry("Positive", new Text("Phải lớn hơn 0", "Must be greater than 0")),
            Map.entry("PositiveOrZero", new Text("Không được âm", "Must not be negative")),
            Map.entry("Past", new Text("Phải ở trong quá khứ", "Must be in the past")),
            Map.entry("PastOrPresent", new Text("Không được ở tương lai", "Must not be in the future")));

    private Constraints() {}

    static FieldProblem problem(String field, @Nullable String constraint, @Nullable String template) {
        String name = constraint == null ? "" : constraint;
        String code = name.isEmpty() ? "field.invalid" : "field." + kebab(name);
        if (template != null && !template.isBlank() && !template.startsWith("{")) {
            int bar = template.indexOf('|');
            return bar < 0
                    ? new FieldProblem(field, code, template, template)
                    : new FieldProblem(
                            field,
                            code,
                            template.substring(0, bar).strip(),
                            template.substring(bar + 1).strip());
        }
        Text text = TEXTS.getOrDefault(name, OTHER);
        return new FieldProblem(field, code, text.vi(), text.en());
    }

    static FieldProblem problem(String field, ConstraintViolation<?> violation) {
        return problem(
                field,
                violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName(),
                violation.getMessageTemplate());
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
