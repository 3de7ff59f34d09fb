package vn.hocba.transcript.transcript.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.hocba.transcript.register.domain.SchoolLevel;
import vn.hocba.transcript.transcript.domain.Change.AlreadyDone;
import vn.hocba.transcript.transcript.domain.Change.Made;
import vn.hocba.transcript.transcript.domain.Change.Refused;

/**
 * The transcript of one pupil and one school year: all its versions, the newest last. Whatever happens twice, or too
 * late, changes nothing.
 *
 * @param revision of the stored document, for the optimistic check
 */
public record Transcript(
        String id,
        String pupilId,
        String schoolYear,
        String schoolCode,
        String classId,
        SchoolLevel level,
        List<TranscriptVersion> versions,
        Work work,
        long revision) {

    private static final Comparator<TranscriptVersion> BY_NUMBER = Comparator.comparingInt(TranscriptVersion::number);

    public Transcript {
        versions = List.copyOf(versions);
    }

    /** The first results of the year have come. */
    public static Transcript open(String id, YearResult result, Instant now) {
        return new Transcript(
                id,
                result.pupilId(),
                result.schoolYear(),
                result.schoolCode(),
                result.classId(),
                result.level(),
                List.of(TranscriptVersion.draft(1, result)),
                Work.NONE.composeAt(now),
                0);
    }

    public TranscriptVersion latest() {
        return versions.getLast();
    }

    public Optional<TranscriptVersion> version(int number) {
        return versions.stream().filter(one -> one.number() == number).findFirst();
    }

    /** The version that is official now. */
    public Optional<TranscriptVersion> official() {
        return versions.stream()
                .filter(one -> one.state() == TranscriptState.RELEASED)
                .max(BY_NUMBER);
    }

    /**
     * Newer results: a draft takes them over; else a new version begins. What is official stays so until the new version
     * is; what was still on its way is known to be wrong now, and is never released.
     */
    public Change receive(YearResult result, Instant now) {
        TranscriptVersion last = latest();
        if (result.version() <= last.resultVersion()) {
            return new AlreadyDone();
        }
        boolean takeOver = last.state() == TranscriptState.DRAFT;
        int number = takeOver ? last.number() : last.number() + 1;
        var next = new ArrayList<TranscriptVersion>();
        for (TranscriptVersion one : takeOver ? versions.subList(0, versions.size() - 1) : versions) {
            next.add(one.released().isPresent() ? one : one.superseded(number));
        }
        next.add(TranscriptVersion.draft(number, result));
        return Made.of(new Transcript(
                id,
                pupilId,
                schoolYear,
                result.schoolCode(),
                result.classId(),
                result.level(),
                next,
                work.rendered().composeAt(now),
                revision));
    }

    /** The newest version that was released, whatever became of it since. */
    public Optional<TranscriptVersion> newestReleased() {
        return versions.stream().filter(one -> one.released().isPresent()).max(BY_NUMBER);
    }

    /** The composition failed: later again. */
    public Change composeLater(Instant at) {
        return latest().state() == TranscriptState.DRAFT
                ? Made.of(with(versions, work.composeAt(at)))
                : new AlreadyDone();
    }

    /** Something of the register is not there yet. */
    public Change waitFor(String need, Instant nextLook) {
        return Made.of(with(versions, work.waiting(need, nextLook)));
    }

    public Change compose(Composition made, byte[] xml) {
        TranscriptVersion last = latest();
        YearResult draft = last.draft();
        if (last.state() != TranscriptState.DRAFT || draft == null) {
            return new AlreadyDone();
        }
        return Made.of(
                with(replaced(last.number(), one -> one.composed(made)), work.composed()),
                new TranscriptEvent.Composed(last.number(), xml, made.xmlSha256(), Slot.of(draft)));
    }

    /** All signatures of one stage are there. */
    public Change stageCompleted(int number, int stage) {
        return change(number, one -> {
            if (!one.state().isBeforeSigned() || stage <= one.stage()) {
                return new AlreadyDone();
            }
            return Made.of(with(replaced(number, old -> old.signing(stage)), work));
        });
    }

    /** All signatures are there; the bytes are stored before. */
    public Change signed(int number, String sha256, List<Signer> signers, Instant renderAt) {
        return change(number, one -> {
            if (!one.state().isBeforeSigned()) {
                return new AlreadyDone();
            }
            return Made.of(with(replaced(number, old -> old.signed(sha256, signers)), work.renderAt(renderAt)));
        });
    }

    public Change rendered(int number, Rendering made, byte[] pdf) {
        return change(number, one -> {
            if (one.state() != TranscriptState.SIGNED) {
                return new AlreadyDone();
            }
            boolean more = versions.stream()
                    .anyMatch(other -> other.number() != number && other.state() == TranscriptState.SIGNED);
            return Made.of(
                    with(replaced(number, old -> old.rendered(made)), more ? work : work.rendered()),
                    new TranscriptEvent.Rendered(number, pdf, made.sha256()));
        });
    }

    /** The rendering failed: later again. */
    public Change renderLater(Instant at) {
        return isSigned() ? Made.of(with(versions, work.renderAt(at))) : new AlreadyDone();
    }

    /** Nothing is left to render. */
    public Change nothingToRender() {
        return Made.of(with(versions, work.rendered()));
    }

    /** The sealed PDF is there: this version is official, and every earlier one is replaced. */
    public Change release(int number, String pdfSha256, Instant at) {
        return change(number, one -> {
            String xml = one.signedSha256();
            if (one.state() != TranscriptState.RENDERED || xml == null) {
                return new AlreadyDone();
            }
            var release = new Release(xml, pdfSha256, at);
            List<TranscriptVersion> next = versions.stream()
                    .map(old -> {
                        if (old.number() == number) {
                            return old.released(release);
                        }
                        boolean replaceable = old.number() < number && old.state() != TranscriptState.WITHDRAWN;
                        return replaceable ? old.superseded(number) : old;
                    })
                    .toList();
            return Made.of(with(next, work), new TranscriptEvent.Released(number, release));
        });
    }

    private boolean isSigned() {
        return versions.stream().anyMatch(one -> one.state() == TranscriptState.SIGNED);
    }

    private Change change(int number, Function<TranscriptVersion, Change> what) {
        return version(number).map(what).orElseGet(() -> new Refused("no such version"));
    }

    private List<TranscriptVersion> replaced(int number, UnaryOperator<TranscriptVersion> change) {
        return versions.stream()
                .map(one -> one.number() == number ? change.apply(one) : one)
                .toList();
    }

    private Transcript with(List<TranscriptVersion> next, Work nextWork) {
        return new Transcript(id, pupilId, schoolYear, schoolCode, classId, level, next, nextWork, revision);
    }
}
