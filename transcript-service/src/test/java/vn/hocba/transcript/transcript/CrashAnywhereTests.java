package vn.hocba.transcript.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hocba.transcript.register.domain.SchoolLevel;
import vn.hocba.transcript.sample.CrashPoint.Crash;
import vn.hocba.transcript.sample.Office;
import vn.hocba.transcript.sample.Samples;
import vn.hocba.transcript.transcript.domain.Documents;
import vn.hocba.transcript.transcript.domain.Sha256;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptEvent;
import vn.hocba.transcript.transcript.domain.TranscriptState;

/** Ends the process at every line that touches the world outside, starts it again, and counts. */
class CrashAnywhereTests {

    private static final List<String> PUPILS = List.of("p1", "p2", "p3");

    /** Every message comes again after a crash, because it was not acknowledged; p2 is corrected after its release. */
    private static void everything(Office office) {
        office.receive().handle(Samples.upperSecondary("p1", 1));
        office.tellRegister(PUPILS.toArray(String[]::new));
        PUPILS.forEach(pupil -> office.receive().handle(Samples.upperSecondary(pupil, 1)));
        office.run();
        office.receive().handle(Samples.upperSecondary("p2", 2));
        office.run();
    }

    @Test
    void losesNothingAndDoublesNothingWhereverItEnds() {
        int lines = 0;
        boolean crashed = true;
        while (crashed) {
            var office = new Office();
            office.crash.after(lines);
            crashed = endsBeforeItIsDone(office);
            office.crash.never();
            everything(office);
            assertThat(office.transcripts.all())
                    .as("after a crash at line %d", lines)
                    .hasSize(3)
                    .allSatisfy(one -> isReleased(office, one));
            assertThat(told(office))
                    .as("line %d", lines)
                    .isEqualTo(Map.of("Composed", 4L, "Rendered", 4L, "Released", 4L));
            assertThat(office.transcripts.count(TranscriptState.RELEASED, SchoolLevel.UPPER_SECONDARY))
                    .isEqualTo(3);
            lines++;
        }
        assertThat(lines).isGreaterThan(35);
    }

    private static void isReleased(Office office, Transcript transcript) {
        int versions = transcript.pupilId().equals("p2") ? 2 : 1;
        assertThat(transcript.versions()).hasSize(versions);
        assertThat(transcript.work().composeAt()).isNull();
        assertThat(transcript.work().renderAt()).isNull();
        for (int version = 1; version <= versions; version++) {
            var release = transcript.version(version).orElseThrow().released().orElseThrow();
            assertThat(Sha256.of(office.file(transcript, version, Documents.Kind.XML)))
                    .isEqualTo(release.xmlSha256());
            assertThat(Sha256.of(office.file(transcript, version, Documents.Kind.PDF)))
                    .isEqualTo(release.pdfSha256());
        }
    }

    private static boolean endsBeforeItIsDone(Office office) {
        try {
            everything(office);
            return false;
        } catch (Crash e) {
            return true;
        }
    }

    private static Map<String, Long> told(Office office) {
        return office.transcripts.told.stream()
                .map(one ->
                        one.event().getClass().asSubclass(TranscriptEvent.class).getSimpleName())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }
}
