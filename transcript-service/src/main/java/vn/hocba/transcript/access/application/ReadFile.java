package vn.hocba.transcript.access.application;

import java.util.Optional;
import vn.hocba.transcript.transcript.domain.Composition;
import vn.hocba.transcript.transcript.domain.Documents;
import vn.hocba.transcript.transcript.domain.Documents.Kind;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptVersion;
import vn.hocba.transcript.transcript.domain.TranscriptXml;
import vn.hocba.transcript.transcript.domain.Transcripts;

/** The files of a transcript: the official ones, or, for those who prepare it, the XML as it stands. */
public final class ReadFile {

    /** A file and what it is. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record File(int version, boolean official, byte[] bytes) {}

    private final Transcripts transcripts;
    private final Documents documents;
    private final TranscriptXml xml;

    public ReadFile(Transcripts transcripts, Documents documents, TranscriptXml xml) {
        this.transcripts = transcripts;
        this.documents = documents;
        this.xml = xml;
    }

    /** For the platform itself: the released XML of exactly this version. */
    public Optional<byte[]> releasedXml(String id, int version) {
        return transcripts
                .find(id)
                .flatMap(transcript -> transcript.version(version))
                .flatMap(TranscriptVersion::released)
                .flatMap(release -> documents.find(id, version, Kind.XML, release.xmlSha256()));
    }

    /** The official file; with a number, that released version, also if it was replaced. */
    public Optional<File> official(Transcript transcript, Optional<Integer> number, Kind kind) {
        return number.map(transcript::version)
                .orElseGet(transcript::official)
                .flatMap(version -> version.released()
                        .map(release -> kind == Kind.XML ? release.xmlSha256() : release.pdfSha256())
                        .flatMap(sha256 -> documents.find(transcript.id(), version.number(), kind, sha256))
                        .map(bytes -> new File(version.number(), true, bytes)));
    }

    /** What waits for signatures, to be read before signing. */
    public Optional<File> unreleasedXml(Transcript transcript) {
        TranscriptVersion version = transcript.latest();
        return Optional.ofNullable(version.signedSha256())
                .flatMap(sha256 -> documents.find(transcript.id(), version.number(), Kind.XML, sha256))
                .or(() -> version.composed().map(Composition::snapshot).map(xml::compose))
                .map(bytes -> new File(version.number(), false, bytes));
    }
}
