package vn.hocba.kit.sample;

import com.mongodb.MongoTimeoutException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.FieldProblem;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.problem.Problems;
import vn.hocba.kit.security.Caller;

@RestController
@RequestMapping("/api/sample/v1")
public class SampleController {

    record Row(
            @NotBlank String pupil,
            @NotNull @DecimalMax("10") BigDecimal midterm,

            @Nullable @Pattern(regexp = "[A-Z]+", message = "Chỉ chữ hoa | Capitals only")
            String code) {}

    record Rows(@NotNull @Size(min = 1, max = 5) List<@Valid Row> rows, int semester) {}

    private final AtomicInteger executed = new AtomicInteger();

    @PostMapping({"/rows", "/large/rows", "/public/rows"})
    Map<String, Object> rows(@Valid @RequestBody Rows body) {
        return Map.of("accepted", body.rows().size(), "executed", executed.incrementAndGet());
    }

    @PostMapping("/public/files")
    long file(@RequestParam MultipartFile file) {
        return file.getSize();
    }

    @GetMapping("/me")
    Caller me(Caller caller) {
        return caller;
    }

    @GetMapping("/public/me")
    Caller anybody(Caller caller) {
        return caller;
    }

    @GetMapping("/numbers/{number}")
    int number(@PathVariable int number, @RequestParam int times) {
        return number * times;
    }

    @GetMapping("/officers")
    @PreAuthorize("hasRole('DEPARTMENT_OFFICER')")
    String officers() {
        return "ok";
    }

    @GetMapping("/decimal")
    Map<String, BigDecimal> decimal() {
        return Map.of("value", new BigDecimal("1E+3"));
    }

    @GetMapping("/refused/{how}")
    ResponseEntity<ProblemDetail> refused(@PathVariable String how) {
        return switch (how) {
            case "value" ->
                Problems.of(
                        CommonProblem.CONFLICT,
                        List.of(new FieldProblem(
                                "rows[1].pupil", "pupil.duplicate", "Trùng học sinh", "Duplicate pupil")));
            case "detail" -> Problems.of(CommonProblem.CONFLICT, "Đã có", "It is there");
            case "edge" -> throw new ProblemException(CommonProblem.NOT_FOUND);
            case "race" -> throw new ConcurrentChangeException("sample");
            case "database" -> throw new MongoTimeoutException("host 10.1.2.3 secret");
            default -> throw new IllegalStateException("pupil 079012345678 has a secret");
        };
    }
}
