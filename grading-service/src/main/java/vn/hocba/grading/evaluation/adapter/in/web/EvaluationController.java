package vn.hocba.grading.evaluation.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.grading.evaluation.application.EvaluateYears;
import vn.hocba.grading.evaluation.application.EvaluateYears.Evaluated;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.FieldProblem;
import vn.hocba.kit.problem.ProblemException;

/** Judges marks that somebody sends, with reasons; nothing is looked up and nothing is kept. */
@RestController
@Tag(name = "evaluations", description = "Tính kết quả và giải thích theo quy định, không lưu dữ liệu")
class EvaluationController {

    private final EvaluateYears evaluate;

    EvaluationController(EvaluateYears evaluate) {
        this.evaluate = evaluate;
    }

    @PostMapping("/api/grading/v1/evaluations")
    @Operation(
            summary = "Averages, levels, decisions and titles of up to 1,000 pupils, each with its article and reason",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = EvaluationRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "onePupil",
                                                            summary = "A pupil, shortened to two subjects",
                                                            value = EvaluationExamples.REQUEST))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Everybody, in the order of the request",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = EvaluationResponse.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "withoutReasons",
                                                            summary = "With explain=false",
                                                            value = EvaluationExamples.RESPONSE))))
    EvaluationResponse evaluate(
            @RequestParam(defaultValue = "true") boolean explain, @Valid @RequestBody EvaluationRequest request) {
        return switch (evaluate.handle(request.toEntries(), explain)) {
            case Evaluated.All(var judged) -> EvaluationResponse.of(judged);
            case Evaluated.Refused(var faults) ->
                throw new ProblemException(CommonProblem.VALIDATION_FAILED, problems(faults));
        };
    }

    private static List<FieldProblem> problems(List<FieldFault> faults) {
        return faults.stream()
                .map(fault -> new FieldProblem(
                        fault.field(),
                        fault.fault().code(),
                        fault.fault().vi(),
                        fault.fault().en()))
                .toList();
    }
}
