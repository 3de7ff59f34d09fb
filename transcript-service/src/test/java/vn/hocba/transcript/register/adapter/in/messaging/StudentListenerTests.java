package vn.hocba.transcript.register.adapter.in.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.testkit.EventContracts;
import vn.hocba.transcript.sample.Messages;
import vn.hocba.transcript.sample.Office;
import vn.hocba.transcript.sample.Samples;
import vn.hocba.transcript.transcript.domain.TranscriptState;

class StudentListenerTests {

    private final Office office = new Office();
    private final StudentListener listener = new StudentListener(office.keepRegister());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "student.school.registered.v1",
                "student.staff.changed.v1",
                "student.class.changed.v1",
                "student.pupil.changed.v1"
            })
    void understandsEveryGoldenExample(String type) {
        for (byte[] example : EventContracts.examplesForReaders(type)) {
            listener.on(Messages.of(type, 1, example));
        }
        assertThat(office.register.school("79000701").isPresent()
                        || office.register.staffMember("79000701-GV002").isPresent()
                        || office.register.schoolClass(Samples.CLASS).isPresent()
                        || office.register.pupil(Samples.PUPIL).isPresent())
                .as("something is known now")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "student.school.registered.v1 | {\"name\":\"x\"}",
                "student.school.registered.v1 | []",
                "student.staff.changed.v1 | {\"staffId\":\"s\",\"schoolCode\":\" \",\"fullName\":\"x\"}",
                "student.class.changed.v1 | {\"classId\":\"c\",\"schoolCode\":\"s\",\"schoolYear\":\"y\",\"name\":\"n\","
                        + "\"homeroom\":{\"staffId\":\"s\",\"from\":\"yesterday\"}}",
                "student.pupil.changed.v1 | {\"pupilId\":\"p\"}",
                "student.pupil.changed.v1 | not json"
            })
    void putsAsideWhatLacksItsFacts(String type, String payload) {
        assertThatThrownBy(() -> listener.on(Messages.of(type, 1, payload)))
                .isInstanceOf(PoisonMessageException.class)
                .hasMessageNotContaining("yesterday");
    }

    @Test
    void passesOverWhatItDoesNotRead() {
        listener.on(Messages.of("student.transfer.completed.v1", 1, "not even json"));
        assertThat(office.register.school("79000701")).isEmpty();
    }

    @Test
    void keepsTheNewestAssignments() {
        String with = """
                {"classId":"c","version":%d,"schoolCode":"s","schoolYear":"2025-2026","name":"10A1",
                 "homeroom":{"staffId":"%s","from":"2025-09-05"},"subjects":[]}""";
        listener.on(Messages.of("student.class.changed.v1", 2, with.formatted(2, "new")));
        listener.on(Messages.of("student.class.changed.v1", 1, with.formatted(1, "old")));
        var kept = office.register.schoolClass("c").orElseThrow();
        assertThat(kept.isHomeroomTeacher("new", LocalDate.of(2026, 5, 25))).isTrue();
        assertThat(kept.isHomeroomTeacher("old", LocalDate.of(2026, 5, 25))).isFalse();
    }

    /** In whatever order school, class and pupil come, the last of them composes. */
    @Test
    void wakesTheCompositionThatWaitedForIt() {
        office.receive().handle(Samples.upperSecondary(1));
        var keep = office.keepRegister();
        assertThat(office.only().work().waitingFor()).isEqualTo("SCHOOL:79000701");
        keep.handle(Samples.school(), 1);
        sweep();
        assertThat(office.only().work().waitingFor()).isEqualTo("SCHOOL_CLASS:" + Samples.CLASS);
        keep.handle(Samples.pupil(), 1);
        sweep();
        assertThat(office.only().latest().state()).isEqualTo(TranscriptState.DRAFT);
        keep.handle(Samples.schoolClass(), 1);
        sweep();
        assertThat(office.only().latest().state()).isEqualTo(TranscriptState.COMPOSED);
        assertThat(office.only().work().composeAt()).isNull();
    }

    private void sweep() {
        office.compose().waiting(10).forEach(office.compose()::handle);
    }
}
