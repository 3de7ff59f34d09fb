package vn.hocba.transcript.transcript.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.hocba.transcript.register.domain.Register;
import vn.hocba.transcript.register.domain.StaffMember;
import vn.hocba.transcript.transcript.domain.Change;
import vn.hocba.transcript.transcript.domain.Change.Made;
import vn.hocba.transcript.transcript.domain.Composition;
import vn.hocba.transcript.transcript.domain.Documents;
import vn.hocba.transcript.transcript.domain.Documents.Kind;
import vn.hocba.transcript.transcript.domain.PdfRenderer;
import vn.hocba.transcript.transcript.domain.PdfRenderer.Page;
import vn.hocba.transcript.transcript.domain.Rendering;
import vn.hocba.transcript.transcript.domain.Sha256;
import vn.hocba.transcript.transcript.domain.Slot;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptState;
import vn.hocba.transcript.transcript.domain.TranscriptVersion;
import vn.hocba.transcript.transcript.domain.Transcripts;

/** Renders the PDF of what is signed, and hands it out for its seal. */
public final class RenderTranscript {

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(20);

    private final Register register;
    private final Transcripts transcripts;
    private final Documents documents;
    private final PdfRenderer renderer;
    private final Clock clock;

    public RenderTranscript(
            Register register, Transcripts transcripts, Documents documents, PdfRenderer renderer, Clock clock) {
        this.register = register;
        this.transcripts = transcripts;
        this.documents = documents;
        this.renderer = renderer;
        this.clock = clock;
    }

    public List<String> waiting(int limit) {
        return transcripts.toRender(clock.instant(), limit);
    }

    public void handle(String id) {
        transcripts.find(id).map(this::attempt).ifPresent(change -> {
            if (change instanceof Made made) {
                transcripts.save(made);
            }
        });
    }

    /** After a failure: not again at once. */
    public void putOff(String id) {
        transcripts.find(id).ifPresent(transcript -> {
            if (transcript.renderLater(clock.instant().plus(AFTER_A_FAILURE)) instanceof Made made) {
                transcripts.save(made);
            }
        });
    }

    private String managerTitle(TranscriptVersion version) {
        return version.signers().stream()
                .filter(signer -> signer.role().equals(Slot.MANAGER))
                .findFirst()
                .flatMap(signer -> register.staffMember(signer.staffId()))
                .map(StaffMember::title)
                .orElse("");
    }

    private Change attempt(Transcript transcript) {
        Optional<TranscriptVersion> signed = transcript.versions().stream()
                .filter(one -> one.state() == TranscriptState.SIGNED)
                .findFirst();
        if (signed.isEmpty()) {
            return transcript.nothingToRender();
        }
        TranscriptVersion version = signed.get();
        Composition composition = version.composed().orElseThrow();
        byte[] xml = documents
                .find(transcript.id(), version.number(), Kind.XML, Objects.requireNonNull(version.signedSha256()))
                .orElseThrow(() -> new IllegalStateException("a signed transcript without its XML"));
        byte[] pdf = renderer.render(
                new Page(composition.snapshot(), composition.code(), version.signers(), managerTitle(version), xml));
        return transcript.rendered(version.number(), new Rendering(Sha256.of(pdf), pdf.length), pdf);
    }
}
