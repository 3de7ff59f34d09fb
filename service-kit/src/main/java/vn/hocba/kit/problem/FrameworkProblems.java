package vn.hocba.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/** Translates the validation errors of the framework into field problems. */
final class FrameworkProblems {

    private FrameworkProblems() {}

    static List<FieldProblem> of(BindingResult result) {
        return result.getAllErrors().stream().map(FrameworkProblems::of).toList();
    }

    static List<FieldProblem> of(MethodValidationResult result) {
        var problems = new ArrayList<FieldProblem>();
        for (ParameterValidationResult parameter : result.getParameterValidationResults()) {
            String name = parameter.getMethodParameter().getParameterName();
            String prefix = (name == null ? "" : name) + index(parameter);
            if (parameter instanceof ParameterErrors errors) {
                errors.getAllErrors().forEach(error -> problems.add(of(error)));
            } else {
                parameter.getResolvableErrors().forEach(error -> problems.add(of(prefix, error, parameter)));
            }
        }
        return problems;
    }

    static List<FieldProblem> of(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(violation ->
                        Constraints.problem(violation.getPropertyPath().toString(), violation))
                .toList();
    }

    private static FieldProblem of(ObjectError error) {
        String field = error instanceof FieldError fieldError ? fieldError.getField() : "";
        if (error.contains(ConstraintViolation.class)) {
            return Constraints.problem(field, error.unwrap(ConstraintViolation.class));
        }
        return Constraints.problem(field, error.getCode(), null);
    }

    private static FieldProblem of(String name, MessageSourceResolvable error, ParameterValidationResult parameter) {
        try {
            return Constraints.problem(name, parameter.unwrap(error, ConstraintViolation.class));
        } catch (IllegalArgumentException notAViolation) {
            return Constraints.problem(name, null, null);
        }
    }

    private static String index(ParameterValidationResult parameter) {
        @Nullable Integer index = parameter.getContainerIndex();
        return index == null ? "" : "[" + index + "]";
    }
}
