package vn.hocba.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.ProblemException;

class EntityVersionsTests {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "7", "W/\"7\"", " \"7\" "})
    void readsWhatItWrote(String header) {
        assertThat(EntityVersions.tag(7)).isEqualTo("\"7\"");
        assertThat(EntityVersions.expected(header)).hasValue(7);
    }

    @Test
    void expectsNothingWithoutTheHeader() {
        assertThat(EntityVersions.expected(null)).isEmpty();
        assertThat(EntityVersions.expected("*")).isEmpty();
        assertThatThrownBy(() -> EntityVersions.required(null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(CommonProblem.IF_MATCH_REQUIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "-1", "\"1\", \"2\"", "99999999999999999999"})
    void anythingElseMatchesNoVersion(String header) {
        assertThatThrownBy(() -> EntityVersions.expected(header))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(CommonProblem.VERSION_MISMATCH));
    }
}
