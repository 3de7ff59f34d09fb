package vn.hocba.transcript.transcript.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocba.transcript.transcript.domain.Change;
import vn.hocba.transcript.transcript.domain.Change.AlreadyDone;
import vn.hocba.transcript.transcript.domain.Change.Made;
import vn.hocba.transcript.transcript.domain.Change.Refused;
import vn.hocba.transcript.transcript.domain.Documents;
import vn.hocba.transcript.transcript.domain.Documents.Kind;
import vn.hocba.transcript.transcript.domain.Rendering;
import vn.hocba.transcript.transcript.domain.Sha256;
import vn.hocba.transcript.transcript.domain.Signer;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptVersion;
import vn.hocba.transcript.transcript.domain.TranscriptXml;
import vn.hocba.transcript.transcript.domain.Transcripts;

/** What signing-service gives back: stages, the signed XML, the sealed PDF. Each is checked to be ours. */
public final class TakeSignatures {

    /** If the rendering that starts at once is lost with its process, the sweep begins it again after this. */
    private static final Duration RENDERING_TAKES = Duration.ofSeconds(30);

    /** What came of it. */
    public enum Outcome {
        TAKEN,
        ALREADY_DONE,
        NOT_OURS
    }

    private final Transcripts transcripts;
    private final Documents documents;
    private final TranscriptXml xml;
    private final Clock clock;

    public TakeSignatures(Transcripts transcripts, Documents documents, TranscriptXml xml, Clock clock) {
        this.transcripts = transcripts;
        this.documents = documents;
        this.xml = xml;
        this.clock = clock;
    }

    public Outcome stage(String id, int version, int stage) {
        return transcripts
                .find(id)
                .map(transcript -> store(transcript.stageCompleted(version, stage)))
                .orElse(Outcome.NOT_OURS);
    }

    /** The signed XML without its signatures must be what was composed. */
    public Outcome signedXml(String id, int version, byte[] signed, List<Signer> signers) {
        Optional<Transcript> known = transcripts.find(id);
        if (known.isEmpty() || !isSignedFormOf(known.get(), version, signed)) {
            return Outcome.NOT_OURS;
        }
        String sha256 = Sha256.of(signed);
        Change change =
                known.get().signed(version, sha256, signers, clock.instant().plus(RENDERING_TAKES));
        if (change instanceof Made) {
            documents.keep(id, version, Kind.XML, signed);
        }
        return store(change);
    }

    /** A seal only appends to the PDF: it must begin with what was rendered. */
    public Outcome sealedPdf(String id, int version, byte[] sealed) {
        Optional<Transcript> known = transcripts.find(id);
        Optional<TranscriptVersion> rendered = known.flatMap(transcript -> transcript.version(version));
        if (known.isEmpty() || rendered.isEmpty() || !beginsWith(rendered.get().rendering(), sealed)) {
            return Outcome.NOT_OURS;
        }
        Change change = known.get().release(version, Sha256.of(sealed), clock.instant());
        if (change instanceof Made) {
            documents.keep(id, version, Kind.PDF, sealed);
        }
        return store(change);
    }

    private boolean isSignedFormOf(Transcript transcript, int version, byte[] signed) {
        Optional<String> composed = transcript
                .version(version)
                .flatMap(TranscriptVersion::composed)
                .map(composition -> composition.xmlSha256());
        return composed.isPresent()
                && xml.withoutSignatures(signed).map(Sha256::of).equals(composed);
    }

    private static boolean beginsWith(@Nullable Rendering rendering, byte[] sealed) {
        return rendering != null
                && sealed.length > rendering.length()
                && Sha256.of(sealed, rendering.length()).equals(rendering.sha256());
    }

    private Outcome store(Change change) {
        return switch (change) {
            case Made made -> {
                transcripts.save(made);
                yield Outcome.TAKEN;
            }
            case AlreadyDone() -> Outcome.ALREADY_DONE;
            case Refused(var _) -> Outcome.NOT_OURS;
        };
    }
}
