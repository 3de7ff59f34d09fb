package vn.hocba.kit.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Builds problem details in the language that the caller prefers. */
public final class Problems {

    private Problems() {}

    public static ResponseEntity<ProblemDetail> of(ProblemCode code) {
        return of(code, List.of());
    }

    public static ResponseEntity<ProblemDetail> of(ProblemCode code, List<FieldProblem> errors) {
        return entity(code, errors, null, null);
    }

    public static ResponseEntity<ProblemDetail> of(ProblemCode code, String detailVi, String detailEn) {
        return entity(code, List.of(), detailVi, detailEn);
    }

    /** A text inside an answer, such as a warning, in the language that the caller prefers. */
    public static String text(String vi, String en) {
        return Language.ofCurrentRequest().pick(vi, en);
    }

    static ResponseEntity<ProblemDetail> of(ProblemException e) {
        return entity(e.problem(), e.errors(), e.detailVi(), e.detailEn());
    }

    private static ResponseEntity<ProblemDetail> entity(
            ProblemCode code, List<FieldProblem> errors, @Nullable String detailVi, @Nullable String detailEn) {
        Language language = Language.ofCurrentRequest();
        ProblemDetail body = body(code, errors, language);
        if (detailVi != null && detailEn != null) {
            body.setDetail(language.pick(detailVi, detailEn));
        }
        return ResponseEntity.status(code.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(body);
    }

    static ProblemDetail body(ProblemCode code, List<FieldProblem> errors, Language language) {
        ProblemDetail body = ProblemDetail.forStatus(code.status());
        String title = language.pick(code.titleVi(), code.titleEn());
        body.setType(URI.create("/problems/" + code.code()));
        body.setTitle(title);
        body.setDetail(title);
        body.setProperty("code", code.code());
        String traceId = MDC.get("traceId");
        if (traceId != null) {
            body.setProperty("traceId", traceId);
        }
        if (!errors.isEmpty()) {
            body.setProperty(
                    "errors",
                    errors.stream().map(error -> wire(error, language)).toList());
        }
        return body;
    }

    private static Map<String, String> wire(FieldProblem error, Language language) {
        var wire = new LinkedHashMap<String, String>();
        wire.put("field", error.field());
        wire.put("code", error.code());
        wire.put("message", language.pick(error.vi(), error.en()));
        return wire;
    }
}
