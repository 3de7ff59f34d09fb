package vn.hocba.transcript.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import vn.hocba.transcript.register.application.KeepRegister;
import vn.hocba.transcript.transcript.adapter.out.xml.RealXml;
import vn.hocba.transcript.transcript.application.ComposeTranscript;
import vn.hocba.transcript.transcript.application.ReceiveYearResult;
import vn.hocba.transcript.transcript.application.RenderTranscript;
import vn.hocba.transcript.transcript.application.TakeSignatures;
import vn.hocba.transcript.transcript.domain.Documents;
import vn.hocba.transcript.transcript.domain.PdfRenderer;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptEvent;
import vn.hocba.transcript.transcript.domain.TranscriptVersion;
import vn.hocba.transcript.transcript.domain.TranscriptXml;
import vn.hocba.transcript.transcript.domain.YearResult;

/** The whole service without its servers: the real use cases on stand-ins; signatures are elements without cryptography. */
public final class Office {

    public final CrashPoint crash = new CrashPoint();
    public final MovingClock clock = new MovingClock();
    public final InMemoryRegister register = new InMemoryRegister(crash);
    public final InMemoryTranscripts transcripts = new InMemoryTranscripts(crash);
    public final InMemoryDocuments documents = new InMemoryDocuments(crash);
    public final TranscriptXml xml = RealXml.create();
    public PdfRenderer renderer = page -> ("%PDF-1.7 stands for "
                    + page.snapshot().transcriptId() + " " + page.snapshot().version())
            .getBytes(StandardCharsets.UTF_8);

    private final AtomicLong numbers = new AtomicLong();
    private final ComposeTranscript compose = new ComposeTranscript(register, transcripts, xml, new Random(7), clock);
    private final ReceiveYearResult receive =
            new ReceiveYearResult(transcripts, compose, () -> new UUID(0x7000, numbers.incrementAndGet()), clock);
    private final TakeSignatures take = new TakeSignatures(transcripts, documents, xml, clock);

    /** As new, for contexts that outlive a test. */
    public void clear() {
        register.clear();
        transcripts.clear();
        documents.stored.clear();
    }

    public ComposeTranscript compose() {
        return compose;
    }

    public ReceiveYearResult receive() {
        return receive;
    }

    public TakeSignatures take() {
        return take;
    }

    public RenderTranscript render() {
        return new RenderTranscript(register, transcripts, documents, page -> renderer.render(page), clock);
    }

    public KeepRegister keepRegister() {
        return new KeepRegister(register, need -> transcripts.wake(need.key(), clock.instant()));
    }

    /** Everything that student-service would tell about these pupils, also when it was told before. */
    public void tellRegister(String... pupils) {
        KeepRegister keep = keepRegister();
        keep.handle(Samples.schoolClass(), 1);
        for (String pupil : pupils) {
            keep.handle(Samples.pupil(pupil), 1);
        }
        keep.handle(Samples.school(), 1);
    }

    /** One released transcript of the sample pupil. */
    public Transcript released(YearResult result) {
        tellRegister(Samples.PUPIL);
        receive.handle(result);
        run();
        return only();
    }

    public Transcript only() {
        List<Transcript> all = transcripts.all();
        if (all.size() != 1) {
            throw new AssertionError("transcripts: " + all.size());
        }
        return all.getFirst();
    }

    /** Everything that is due. */
    public void tick() {
        compose.waiting(100).forEach(compose::handle);
        RenderTranscript render = render();
        render.waiting(100).forEach(render::handle);
        clock.advance(Duration.ofSeconds(40));
    }

    /** Signing-service tells every dossier's progress, also what it told before. */
    public void signAll() {
        for (var told : List.copyOf(transcripts.told)) {
            if (told.event() instanceof TranscriptEvent.Composed composed) {
                Transcript transcript = transcripts.find(told.id()).orElseThrow();
                int version = composed.version();
                YearResult result = transcript
                        .version(version)
                        .flatMap(TranscriptVersion::composed)
                        .orElseThrow()
                        .snapshot()
                        .result();
                take.stage(told.id(), version, 1);
                take.signedXml(told.id(), version, Samples.signed(composed.xml(), result), Samples.signers(result));
            }
        }
    }

    /** The same for the PDFs. */
    public void sealAll() {
        for (var told : List.copyOf(transcripts.told)) {
            if (told.event() instanceof TranscriptEvent.Rendered rendered) {
                take.sealedPdf(told.id(), rendered.version(), sealed(rendered.pdf()));
            }
        }
    }

    public static byte[] sealed(byte[] pdf) {
        var sealed = new ByteArrayOutputStream();
        sealed.writeBytes(pdf);
        sealed.writeBytes("\n% a seal\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return sealed.toByteArray();
    }

    /** Goes on until nothing is left to do. */
    public void run() {
        for (int i = 0; i < 3; i++) {
            tick();
            signAll();
            clock.advance(Duration.ofSeconds(40));
            tick();
            sealAll();
        }
    }

    public byte[] file(Transcript transcript, int version, Documents.Kind kind) {
        var release =
                transcript.version(version).flatMap(TranscriptVersion::released).orElseThrow();
        String sha256 = kind == Documents.Kind.XML ? release.xmlSha256() : release.pdfSha256();
        return documents.find(transcript.id(), version, kind, sha256).orElseThrow();
    }
}
