package vn.hocba.transcript.verification.adapter.out.http;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocba.transcript.verification.domain.Reason;
import vn.hocba.transcript.verification.domain.SignatureJudge.Judgement.Judged;
import vn.hocba.transcript.verification.domain.SignatureView;
import vn.hocba.transcript.verification.domain.Verdict;

/** What is read of signing-service's answer. */
record ValidationAnswer(
        @Nullable String verdict,
        @Nullable List<SignatureAnswer> signatures,
        @Nullable List<ProblemAnswer> problems) {

    /** Empty when it is not an answer that was agreed. */
    Optional<Judged> toJudged() {
        Optional<Verdict> read = switch (text(verdict)) {
            case "GENUINE" -> Optional.of(Verdict.GENUINE);
            case "NOT_GENUINE" -> Optional.of(Verdict.NOT_GENUINE);
            case "CANNOT_TELL" -> Optional.of(Verdict.CANNOT_TELL);
            default -> Optional.empty();
        };
        return read.map(one -> new Judged(
                one,
                signatures == null
                        ? List.of()
                        : signatures.stream().map(SignatureAnswer::toView).toList(),
                problems == null
                        ? List.of()
                        : problems.stream().map(ProblemAnswer::toReason).toList()));
    }

    record SignatureAnswer(
            @Nullable String role,
            @Nullable String signer,
            @Nullable String time,
            @Nullable String element,
            @Nullable String level,
            @Nullable String status,
            @Nullable String reasonVi,
            @Nullable String reasonEn) {

        SignatureView toView() {
            return new SignatureView(
                    text(role),
                    text(signer),
                    text(time),
                    text(element),
                    text(level),
                    text(status),
                    text(reasonVi),
                    text(reasonEn));
        }
    }

    record ProblemAnswer(
            @Nullable String code,
            @Nullable String vi,
            @Nullable String en) {

        Reason toReason() {
            return new Reason(text(code), text(vi), text(en));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
