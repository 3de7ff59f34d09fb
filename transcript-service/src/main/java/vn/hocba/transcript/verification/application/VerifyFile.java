package vn.hocba.transcript.verification.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocba.transcript.transcript.domain.Documents;
import vn.hocba.transcript.transcript.domain.Documents.Kind;
import vn.hocba.transcript.transcript.domain.Facts;
import vn.hocba.transcript.transcript.domain.Release;
import vn.hocba.transcript.transcript.domain.Sha256;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptVersion;
import vn.hocba.transcript.transcript.domain.TranscriptXml;
import vn.hocba.transcript.transcript.domain.Transcripts;
import vn.hocba.transcript.verification.domain.Arithmetic;
import vn.hocba.transcript.verification.domain.Content;
import vn.hocba.transcript.verification.domain.Differences;
import vn.hocba.transcript.verification.domain.FileKind;
import vn.hocba.transcript.verification.domain.PdfContent;
import vn.hocba.transcript.verification.domain.PdfContent.Embedded;
import vn.hocba.transcript.verification.domain.Reason;
import vn.hocba.transcript.verification.domain.Reasons;
import vn.hocba.transcript.verification.domain.SignatureJudge;
import vn.hocba.transcript.verification.domain.SignatureJudge.Judgement;
import vn.hocba.transcript.verification.domain.SignatureView;
import vn.hocba.transcript.verification.domain.Verdict;
import vn.hocba.transcript.verification.domain.Verification;
import vn.hocba.transcript.verification.domain.Verification.Standing;
import vn.hocba.transcript.verification.domain.Verification.Status;

/**
 * Judges a file: the XML that it is or carries, its release here by id, version and digest, its signatures, its
 * arithmetic. When the signatures cannot be judged the answer is that nobody can tell, never that it is false.
 */
public final class VerifyFile {

    /** What the file claims to be, and how it compares. */
    private record Claim(
            Facts facts,
            @Nullable Transcript transcript,
            @Nullable TranscriptVersion version,
            List<Reason> faults) {

        boolean isUnknown() {
            return transcript == null && faults.isEmpty();
        }

        Optional<Status> status() {
            return transcript == null || version == null
                    ? Optional.empty()
                    : Optional.of(Standings.of(transcript, version));
        }
    }

    private final Transcripts transcripts;
    private final Documents documents;
    private final TranscriptXml xml;
    private final PdfContent pdf;
    private final SignatureJudge judge;

    public VerifyFile(
            Transcripts transcripts, Documents documents, TranscriptXml xml, PdfContent pdf, SignatureJudge judge) {
        this.transcripts = transcripts;
        this.documents = documents;
        this.xml = xml;
        this.pdf = pdf;
        this.judge = judge;
    }

    public Verification handle(byte[] file) {
        return switch (FileKind.of(file)) {
            case UNKNOWN -> Verification.notGenuine(Reasons.NOT_A_DOCUMENT);
            case XML -> compared(FileKind.XML, file, file, judge.judge(FileKind.XML, file));
            case PDF -> ofPdf(file, judge.judge(FileKind.PDF, file));
        };
    }

    /** A PDF is opened only when a seal that is trusted says who made it: a stranger's may be made to fill the memory. */
    private Verification ofPdf(byte[] file, Judgement judgement) {
        return switch (judgement) {
            case Judgement.NoAnswer() ->
                new Verification(Verdict.CANNOT_TELL, List.of(Reasons.SIGNATURES_UNAVAILABLE), null, List.of(), null);
            case Judgement.Judged(var verdict, var signatures, var problems)
            when verdict != Verdict.GENUINE -> new Verification(verdict, problems, null, signatures, null);
            case Judgement.Judged _ ->
                switch (pdf.embeddedXml(file)) {
                    case Embedded.Found(byte[] inside) -> compared(FileKind.PDF, file, inside, judgement);
                    case Embedded.Nothing() -> Verification.notGenuine(Reasons.PDF_WITHOUT_XML);
                    case Embedded.Unreadable() -> Verification.notGenuine(Reasons.PDF_UNREADABLE);
                };
        };
    }

    private Verification compared(FileKind kind, byte[] file, byte[] inside, Judgement judgement) {
        Optional<Facts> facts = xml.read(inside);
        if (facts.isEmpty()) {
            return Verification.notGenuine(Reasons.XML_MALFORMED);
        }
        Claim claim = claim(kind, file, inside, facts.get());
        var reasons = new ArrayList<>(claim.faults());
        if (claim.isUnknown()) {
            reasons.add(Reasons.UNKNOWN_TRANSCRIPT);
        }
        reasons.addAll(Arithmetic.check(claim.facts()));
        return switch (judgement) {
            case Judgement.NoAnswer() -> {
                reasons.addFirst(Reasons.SIGNATURES_UNAVAILABLE);
                yield answer(Verdict.CANNOT_TELL, reasons, claim, List.of());
            }
            case Judgement.Judged(var verdict, var signatures, var problems) -> {
                reasons.addAll(problems);
                yield answer(verdict(verdict, claim), reasons, claim, signatures);
            }
        };
    }

    /** The worse of what the signatures and what the comparison say; only then the standing counts. */
    private static Verdict verdict(Verdict ofSignatures, Claim claim) {
        if (!claim.faults().isEmpty() || ofSignatures == Verdict.NOT_GENUINE) {
            return Verdict.NOT_GENUINE;
        }
        if (ofSignatures != Verdict.GENUINE) {
            return Verdict.CANNOT_TELL;
        }
        Standing standing = claim.status().map(Status::state).orElse(Standing.UNKNOWN);
        return switch (standing) {
            case VALID -> Verdict.GENUINE;
            case REPLACED -> Verdict.REPLACED;
            case WITHDRAWN -> Verdict.WITHDRAWN;
            case UNKNOWN -> Verdict.CANNOT_TELL; // a school that is trusted signed it, but not with us
        };
    }

    private static Verification answer(
            Verdict verdict, List<Reason> reasons, Claim claim, List<SignatureView> signatures) {
        switch (verdict) {
            case GENUINE -> reasons.addFirst(Reasons.ALL_RIGHT);
            case REPLACED -> reasons.addFirst(Reasons.REPLACED);
            case WITHDRAWN -> reasons.addFirst(Reasons.WITHDRAWN);
            case NOT_GENUINE, CANNOT_TELL -> {
                // the reasons say it
            }
        }
        TranscriptVersion version = claim.version();
        Content content = verdict == Verdict.GENUINE && version != null
                ? version.composed()
                        .map(composed -> Content.of(composed.snapshot()))
                        .orElse(null)
                : null;
        return new Verification(verdict, reasons, claim.status().orElse(null), signatures, content);
    }

    private Claim claim(FileKind kind, byte[] file, byte[] inside, Facts facts) {
        Optional<Transcript> transcript = transcripts.find(facts.transcriptId());
        Optional<TranscriptVersion> version = transcript.flatMap(one -> one.version(facts.version()));
        if (transcript.isEmpty() || version.isEmpty()) {
            return new Claim(facts, null, null, List.of());
        }
        Optional<Release> release = version.get().released();
        if (release.isEmpty()) {
            return new Claim(facts, null, null, List.of(Reasons.NOT_RELEASED));
        }
        List<Reason> faults = faults(kind, file, inside, facts, release.get());
        return new Claim(facts, transcript.get(), version.get(), faults);
    }

    private List<Reason> faults(FileKind kind, byte[] file, byte[] inside, Facts facts, Release release) {
        boolean sameXml = Sha256.of(inside).equals(release.xmlSha256());
        boolean sameFile = kind == FileKind.XML ? sameXml : Sha256.of(file).equals(release.pdfSha256());
        if (sameXml && sameFile) {
            return List.of();
        }
        var faults = new ArrayList<Reason>();
        if (sameXml) {
            faults.add(Reasons.PAGES_DIFFER);
            return faults;
        }
        faults.add(kind == FileKind.PDF ? Reasons.EMBEDDED_DIFFERS : Reasons.FILE_DIFFERS);
        documents
                .find(facts.transcriptId(), facts.version(), Kind.XML, release.xmlSha256())
                .flatMap(xml::read)
                .ifPresent(released -> faults.addAll(Differences.between(facts, released)));
        return faults;
    }
}
