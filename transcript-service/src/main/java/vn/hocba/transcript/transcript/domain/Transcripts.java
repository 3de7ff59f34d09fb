package vn.hocba.transcript.transcript.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocba.transcript.transcript.domain.Change.Made;

/** All transcripts. A change is stored with its events in one write, or not at all. */
public interface Transcripts {

    /** False when there is one of this pupil and year already. */
    boolean add(Made opened);

    /** Fails when somebody else changed it meanwhile. */
    void save(Made change);

    Optional<Transcript> find(String id);

    Optional<Transcript> ofPupilAndYear(String pupilId, String schoolYear);

    List<Transcript> ofClass(String classId, int limit);

    List<String> toCompose(Instant now, int limit);

    List<String> toRender(Instant now, int limit);

    /** Those that wait for this are looked at again at once. */
    void wake(String waitingFor, Instant now);
}
