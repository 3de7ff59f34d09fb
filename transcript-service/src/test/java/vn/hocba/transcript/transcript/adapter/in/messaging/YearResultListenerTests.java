package vn.hocba.transcript.transcript.adapter.in.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.testkit.EventContracts;
import vn.hocba.transcript.sample.Messages;
import vn.hocba.transcript.sample.Office;

class YearResultListenerTests {

    private static final String TYPE = "grading.year-result.finalized.v1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Office office = new Office();
    private final YearResultListener listener = new YearResultListener(office.receive());

    @Test
    void understandsEveryGoldenExample() {
        EventContracts.examplesForReaders(TYPE).forEach(example -> listener.on(Messages.of(TYPE, 1, example)));
        assertThat(office.transcripts.all())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.latest().draft()).isNotNull());
        assertThat(office.transcripts.all())
                .anySatisfy(one -> assertThat(one.latest().draft().correctionReason())
                        .isEqualTo("Cập nhật kết quả kiểm tra lại môn Ngữ văn"));
    }

    @ParameterizedTest
    @CsvSource({"version,0", "level,NURSERY", "decision,' '", "pupilId,''", "subjects,", "homeroomTeacher,", "ruleSet,"
    })
    void putsAsideWhatLacksItsFacts(String field, String value) {
        ObjectNode event =
                (ObjectNode) JSON.readTree(EventContracts.examples(TYPE).getFirst());
        event.remove(field);
        if (value != null) {
            event.put(field, value);
        }
        assertThatThrownBy(() -> listener.on(Messages.of(TYPE, 1, JSON.writeValueAsBytes(event))))
                .isInstanceOf(PoisonMessageException.class);
        assertThat(office.transcripts.all()).isEmpty();
    }

    @Test
    void putsAsideASubjectThatAppearsTwice() {
        ObjectNode event =
                (ObjectNode) JSON.readTree(EventContracts.examples(TYPE).getFirst());
        event.withArray("subjects").add(event.withArray("subjects").get(0).deepCopy());
        assertThatThrownBy(() -> listener.on(Messages.of(TYPE, 1, JSON.writeValueAsBytes(event))))
                .isInstanceOf(PoisonMessageException.class);
    }

    @Test
    void passesOverWhatItDoesNotRead() {
        listener.on(Messages.of("grading.year-result.reopened.v1", 1, "not even json"));
        assertThat(office.transcripts.all()).isEmpty();
    }
}
