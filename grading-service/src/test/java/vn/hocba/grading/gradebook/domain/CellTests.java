package vn.hocba.grading.gradebook.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTests {

    @ParameterizedTest
    @ValueSource(strings = {"regular[0]", "regular[12]", "topicCluster", "midterm", "final", "level", "test"})
    void isReadBackAsWritten(String path) {
        assertThat(Cell.of(path).path()).isEqualTo(path);
    }

    @Test
    void refusesWhatIsNoCell() {
        assertThatThrownBy(() -> Cell.of("average")).isInstanceOf(IllegalArgumentException.class);
    }
}
