package vn.hocba.signing.validation.adapter.in.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.signing.validation.domain.Finding;
import vn.hocba.signing.validation.domain.Report;
import vn.hocba.signing.validation.domain.SignatureReport;

/**
 * The answer about a file.
 *
 * @param kind XML, PDF or UNKNOWN
 * @param revocation whether the authorities' lists were looked at: CHECKED, PARTLY_CHECKED, NOT_CHECKED
 */
record ValidationResponse(
        String verdict,
        String kind,
        @Nullable String documentType,
        String revocation,
        List<SignatureResponse> signatures,
        List<ProblemResponse> problems) {

    static ValidationResponse of(Report report) {
        return new ValidationResponse(
                report.verdict().name(),
                report.kind().name(),
                report.documentType().map(Enum::name).orElse(null),
                report.revocation().name(),
                report.signatures().stream().map(SignatureResponse::of).toList(),
                report.problems().stream().map(ProblemResponse::of).toList());
    }

    /**
     * One signature.
     *
     * @param element the Id of what is signed, or {@code pdf}
     * @param level baseline level: B-B, B-T with a time stamp, B-LT with evidence in or beside the file, B-LTA with its time stamp
     */
    record SignatureResponse(
            String role,
            String signer,
            @Nullable Instant time,
            String element,
            String level,
            String status,
            @Nullable String reasonVi,
            @Nullable String reasonEn) {

        static SignatureResponse of(SignatureReport report) {
            return new SignatureResponse(
                    report.place().role().name(),
                    report.signer(),
                    report.time().orElse(null),
                    report.place().element(),
                    report.level().code(),
                    report.status().name(),
                    report.reason().map(Finding::vi).orElse(null),
                    report.reason().map(Finding::en).orElse(null));
        }
    }

    record ProblemResponse(String code, String vi, String en) {

        static ProblemResponse of(Finding finding) {
            return new ProblemResponse(finding.code(), finding.vi(), finding.en());
        }
    }
}
