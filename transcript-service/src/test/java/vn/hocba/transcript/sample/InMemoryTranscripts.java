package vn.hocba.transcript.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.transcript.register.domain.SchoolLevel;
import vn.hocba.transcript.transcript.domain.Change.Made;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptEvent;
import vn.hocba.transcript.transcript.domain.TranscriptFigures;
import vn.hocba.transcript.transcript.domain.TranscriptState;
import vn.hocba.transcript.transcript.domain.Transcripts;
import vn.hocba.transcript.transcript.domain.Work;

/** Transcripts without a database; each write is one line at which the process can end. */
public final class InMemoryTranscripts implements Transcripts, TranscriptFigures {

    /** An event and the transcript that it is about. */
    public record Told(String id, TranscriptEvent event) {}

    private final TreeMap<String, Transcript> stored = new TreeMap<>();
    public final List<Told> told = new ArrayList<>();
    private final CrashPoint crash;

    public InMemoryTranscripts(CrashPoint crash) {
        this.crash = crash;
    }

    public void clear() {
        stored.clear();
        told.clear();
    }

    public List<Transcript> all() {
        return List.copyOf(stored.values());
    }

    @Override
    public boolean add(Made opened) {
        crash.line();
        Transcript transcript = opened.transcript();
        if (ofPupilAndYear(transcript.pupilId(), transcript.schoolYear()).isPresent()) {
            return false;
        }
        put(opened);
        return true;
    }

    @Override
    public void save(Made change) {
        crash.line();
        Transcript known = stored.get(change.transcript().id());
        if (known == null || known.revision() != change.transcript().revision()) {
            throw new ConcurrentChangeException("transcripts");
        }
        put(change);
    }

    @Override
    public Optional<Transcript> find(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<Transcript> ofPupilAndYear(String pupilId, String schoolYear) {
        return stored.values().stream()
                .filter(one -> one.pupilId().equals(pupilId) && one.schoolYear().equals(schoolYear))
                .findFirst();
    }

    @Override
    public List<Transcript> ofClass(String classId, int limit) {
        return stored.values().stream()
                .filter(one -> one.classId().equals(classId))
                .limit(limit)
                .toList();
    }

    @Override
    public List<String> toCompose(Instant now, int limit) {
        return due(Work::composeAt, now, limit);
    }

    @Override
    public List<String> toRender(Instant now, int limit) {
        return due(Work::renderAt, now, limit);
    }

    @Override
    public void wake(String waitingFor, Instant now) {
        crash.line();
        stored.replaceAll((_, one) -> one.work().waitingFor().equals(waitingFor)
                ? with(one, new Work(waitingFor, now, one.work().renderAt()), one.revision())
                : one);
    }

    @Override
    public long count(TranscriptState state, SchoolLevel level) {
        return stored.values().stream()
                .filter(one -> one.latest().state() == state && one.level() == level)
                .count();
    }

    @Override
    public Map<TranscriptState, Long> ofSchool(String schoolCode) {
        var counts = new EnumMap<TranscriptState, Long>(TranscriptState.class);
        for (TranscriptState state : TranscriptState.values()) {
            counts.put(
                    state,
                    stored.values().stream()
                            .filter(one -> one.schoolCode().equals(schoolCode)
                                    && one.latest().state() == state)
                            .count());
        }
        return counts;
    }

    private List<String> due(Function<Work, @Nullable Instant> time, Instant now, int limit) {
        return stored.values().stream()
                .filter(one -> {
                    Instant at = time.apply(one.work());
                    return at != null && !at.isAfter(now);
                })
                .sorted(Comparator.comparing(Transcript::id))
                .limit(limit)
                .map(Transcript::id)
                .toList();
    }

    private void put(Made change) {
        Transcript transcript = change.transcript();
        stored.put(transcript.id(), with(transcript, transcript.work(), transcript.revision() + 1));
        change.events().forEach(event -> told.add(new Told(transcript.id(), event)));
    }

    private static Transcript with(Transcript one, Work work, long revision) {
        return new Transcript(
                one.id(),
                one.pupilId(),
                one.schoolYear(),
                one.schoolCode(),
                one.classId(),
                one.level(),
                one.versions(),
                work,
                revision);
    }
}
