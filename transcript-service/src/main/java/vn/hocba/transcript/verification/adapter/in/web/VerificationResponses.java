package vn.hocba.transcript.verification.adapter.in.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.transcript.verification.domain.Content;
import vn.hocba.transcript.verification.domain.Reason;
import vn.hocba.transcript.verification.domain.SignatureView;
import vn.hocba.transcript.verification.domain.Verification;
import vn.hocba.transcript.verification.domain.Verification.Status;

/** Verdicts on the wire. */
final class VerificationResponses {

    private VerificationResponses() {}

    record FileResponse(
            String verdict,
            List<ReasonResponse> reasons,
            @Nullable StatusResponse transcript,
            List<SignatureResponse> signatures,
            @Nullable ContentResponse content) {

        static FileResponse of(Verification verification) {
            Status status = verification.status();
            Content content = verification.content();
            return new FileResponse(
                    verification.verdict().name(),
                    verification.reasons().stream().map(ReasonResponse::of).toList(),
                    status == null ? null : StatusResponse.of(status),
                    verification.signatures().stream()
                            .map(SignatureResponse::of)
                            .toList(),
                    content == null ? null : ContentResponse.of(content));
        }
    }

    /** The standing and nothing else. */
    record StandingResponse(String state, @Nullable Integer replacedBy) {}

    record CodeResponse(
            String state,
            @Nullable StatusResponse transcript,
            @Nullable ContentResponse content) {}

    record StatusResponse(
            String id, int version, String state, @Nullable Integer replacedBy) {

        static StatusResponse of(Status status) {
            return new StatusResponse(
                    status.transcriptId(), status.version(), status.state().name(), status.replacedBy());
        }
    }

    record ReasonResponse(String code, String vi, String en) {

        static ReasonResponse of(Reason reason) {
            return new ReasonResponse(reason.code(), reason.vi(), reason.en());
        }
    }

    record SignatureResponse(
            String role,
            String signer,
            String time,
            String element,
            String level,
            String status,
            String reasonVi,
            String reasonEn) {

        static SignatureResponse of(SignatureView view) {
            return new SignatureResponse(
                    view.role(),
                    view.signer(),
                    view.time(),
                    view.element(),
                    view.level(),
                    view.status(),
                    view.reasonVi(),
                    view.reasonEn());
        }
    }

    record ContentResponse(
            String pupilName,
            String dateOfBirth,
            String school,
            String className,
            String schoolYear,
            String level,
            int grade,
            String learning,
            String learningAfterRetest,
            String conduct,
            String conductAfterTraining,
            String decision,
            List<String> awards,
            List<LineResponse> subjects) {

        static ContentResponse of(Content content) {
            return new ContentResponse(
                    content.pupilName(),
                    content.dateOfBirth(),
                    content.school(),
                    content.className(),
                    content.schoolYear(),
                    content.level(),
                    content.grade(),
                    content.learning(),
                    content.learningAfterRetest(),
                    content.conduct(),
                    content.conductAfterTraining(),
                    content.decision(),
                    content.awards(),
                    content.subjects().stream()
                            .map(line -> new LineResponse(
                                    line.subject(),
                                    line.semester1(),
                                    line.semester2(),
                                    line.year(),
                                    line.afterRetest()))
                            .toList());
        }
    }

    record LineResponse(String subject, String semester1, String semester2, String year, String afterRetest) {}
}
