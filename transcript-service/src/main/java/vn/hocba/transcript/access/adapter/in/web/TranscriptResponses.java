package vn.hocba.transcript.access.adapter.in.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hocba.transcript.access.application.Right;
import vn.hocba.transcript.transcript.domain.Composition;
import vn.hocba.transcript.transcript.domain.Release;
import vn.hocba.transcript.transcript.domain.SubjectNames;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptVersion;
import vn.hocba.transcript.transcript.domain.YearResult;
import vn.hocba.transcript.transcript.domain.YearResult.SubjectResult;

/** Transcripts on the wire. */
final class TranscriptResponses {

    private TranscriptResponses() {}

    /** A correction on its way is nobody's business but theirs who prepare it. */
    private static TranscriptVersion shown(Transcript transcript, Right right) {
        return right instanceof Right.WhatIsReleased
                ? transcript.newestReleased().orElseThrow()
                : transcript.latest();
    }

    record ListResponse(String classId, List<SummaryResponse> transcripts) {}

    /** One line of a class's list. */
    record SummaryResponse(
            String transcriptId,
            String pupilId,
            @Nullable String pupilName,
            int version,
            String state,
            int stage,
            @Nullable Instant composedAt,
            @Nullable Instant releasedAt) {

        static SummaryResponse of(Transcript transcript, Right right) {
            TranscriptVersion latest = shown(transcript, right);
            return new SummaryResponse(
                    transcript.id(),
                    transcript.pupilId(),
                    latest.composed()
                            .map(one -> one.snapshot().pupil().fullName())
                            .orElse(null),
                    latest.number(),
                    latest.state().name(),
                    latest.stage(),
                    latest.composed().map(one -> one.snapshot().composedAt()).orElse(null),
                    latest.released().map(Release::at).orElse(null));
        }
    }

    /**
     * One transcript.
     *
     * @param subjects all of them, or the caller's own
     */
    record TranscriptResponse(
            String transcriptId,
            String pupilId,
            @Nullable String pupilName,
            String schoolCode,
            String classId,
            String schoolYear,
            String level,
            String state,
            List<VersionResponse> versions,
            List<SubjectResponse> subjects) {

        static TranscriptResponse of(Transcript transcript, Right right) {
            TranscriptVersion shown = shown(transcript, right);
            return new TranscriptResponse(
                    transcript.id(),
                    transcript.pupilId(),
                    shown.composed()
                            .map(one -> one.snapshot().pupil().fullName())
                            .orElse(null),
                    transcript.schoolCode(),
                    transcript.classId(),
                    transcript.schoolYear(),
                    transcript.level().name(),
                    shown.state().name(),
                    transcript.versions().stream()
                            .filter(one -> !(right instanceof Right.WhatIsReleased)
                                    || one.released().isPresent())
                            .map(VersionResponse::of)
                            .toList(),
                    subjects(shown, right));
        }

        private static List<SubjectResponse> subjects(TranscriptVersion version, Right right) {
            YearResult result = version.composed()
                    .map(Composition::snapshot)
                    .map(snapshot -> snapshot.result())
                    .orElse(version.draft());
            if (result == null) {
                return List.of();
            }
            return result.subjects().stream()
                    .filter(subject -> !(right instanceof Right.OwnSubjects(Set<String> own))
                            || own.contains(subject.subjectCode()))
                    .map(subject -> SubjectResponse.of(subject, result))
                    .toList();
        }
    }

    record VersionResponse(
            int version,
            String state,
            int stage,
            @Nullable String correctionReason,
            @Nullable Instant composedAt,
            @Nullable Instant releasedAt,
            @Nullable String xmlSha256,
            @Nullable String pdfSha256,
            @Nullable Integer replacedBy) {

        static VersionResponse of(TranscriptVersion version) {
            return new VersionResponse(
                    version.number(),
                    version.state().name(),
                    version.stage(),
                    version.composed()
                            .map(one -> one.snapshot().correctionReason())
                            .filter(reason -> !reason.isEmpty())
                            .orElse(null),
                    version.composed().map(one -> one.snapshot().composedAt()).orElse(null),
                    version.released().map(Release::at).orElse(null),
                    version.released().map(Release::xmlSha256).orElse(null),
                    version.released().map(Release::pdfSha256).orElse(null),
                    version.replacedBy());
        }
    }

    record SubjectResponse(
            String subjectCode,
            String name,
            String semester1,
            String semester2,
            String year,
            String afterRetest,
            String test,
            String comment) {

        static SubjectResponse of(SubjectResult subject, YearResult result) {
            return new SubjectResponse(
                    subject.subjectCode(),
                    SubjectNames.of(subject.subjectCode(), result.level()),
                    subject.semester1(),
                    subject.semester2(),
                    subject.year(),
                    subject.afterRetest(),
                    subject.test(),
                    subject.comment());
        }
    }

    /** Every transcript of the school is in exactly one state. */
    record StatisticsResponse(String schoolCode, long total, Map<String, Long> states) {}
}
